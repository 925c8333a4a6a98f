package io.touhao.access;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sign-in by a unified identity (OpenID Connect): its preferred user name must be that of an account here, and
 * the session goes on as that account.
 */
@Component
class OutsideSignIn extends SavedRequestAwareAuthenticationSuccessHandler
        implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();
    private final AccountStore accounts;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OutsideSignIn(AccountStore accounts, Trail trail, Clock clock, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = users.loadUser(request);
        account(user);
        return user;
    }

    private Account account(OidcUser user) {
        var username = String.valueOf(user.getPreferredUsername());
        return Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> accounts.byUsername(username)))
                .filter(account -> !account.disabled())
                .orElseThrow(() -> SignInFailure.unknownOutside(username));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication outside)
            throws ServletException, IOException {
        var account = account((OidcUser) outside.getPrincipal());
        Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> {
            accounts.signedIn(account.id(), clock.instant());
            trail.record(Actor.of(account.id(), account.name()), "access.sign-in", "account/" + account.username(), "统一身份登录");
            return true;
        }));
        var inside = new UsernamePasswordAuthenticationToken(
                new SignedIn(account.id(), account.username()), null, List.of());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(inside);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        super.onAuthenticationSuccess(request, response, inside);
    }
}
