package io.touhao.access;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sign-in by user name, password and, where enrolled, one-time code; counts failures and locks. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountStore accounts;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final UnknownNames unknownNames = new UnknownNames();
    private final String nobodysHash;

    PasswordSignIn(
            AccountStore accounts, PasswordEncoder passwords, Secrets secrets, Trail trail, Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName().strip().toLowerCase();
        var password = String.valueOf(attempt.getCredentials());
        var code = attempt.getDetails() instanceof SignInDetails details ? details.code() : "";
        var outcome = Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> attempt(username, password, code)));
        return switch (outcome) {
            case Attempt.Passed(var account) -> new UsernamePasswordAuthenticationToken(
                    new SignedIn(account.id(), account.username()), null, List.of());
            case Attempt.Failed(var failure) -> throw failure;
        };
    }

    private sealed interface Attempt {

        record Passed(Account account) implements Attempt {}

        record Failed(SignInFailure failure) implements Attempt {}
    }

    private Attempt attempt(String username, String password, String code) {
        var now = clock.instant();
        var found = accounts.lockByUsername(username);
        if (found.isEmpty()) {
            passwords.matches(password, nobodysHash);
            var failures = unknownNames.fail(username, now);
            return new Attempt.Failed(failure(failures.count(), failures.lockedUntil(), now));
        }
        var account = found.get();
        if (account.isLocked(now)) {
            return new Attempt.Failed(failure(account.failures(), account.lockedUntil(), now));
        }
        if (!passwords.matches(password, account.passwordHash()) || account.disabled()) {
            return fail(account, now);
        }
        return account.totpSecret().isPresent() ? withCode(account, code, now) : pass(account, now);
    }

    private Attempt withCode(Account account, String code, Instant now) {
        var secret = account.totpSecret().map(secrets::decrypt).orElseThrow();
        var step = Totp.accept(secret, code.strip(), Instant.now(), account.totpStep());
        if (step.isEmpty()) {
            return code.isBlank() ? new Attempt.Failed(SignInFailure.codeNeeded()) : fail(account, now);
        }
        accounts.useStep(account.id(), step.getAsLong());
        return pass(account, now);
    }

    private Attempt pass(Account account, Instant now) {
        accounts.signedIn(account.id(), now);
        trail.record(as(account), "access.sign-in", "account/" + account.username(), "登录");
        return new Attempt.Passed(account);
    }

    private Attempt fail(Account account, Instant now) {
        var failures = account.lockedUntil().isEmpty() ? account.failures() + 1 : 1;
        var lockedUntil = LockRule.lockAfter(failures, now);
        accounts.failed(account.id(), failures, lockedUntil);
        trail.record(
                as(account), "access.sign-in-failed", "account/" + account.username(),
                "口令错 %d 次%s".formatted(failures, lockedUntil.isPresent() ? ",锁定 15 分钟" : ""));
        return new Attempt.Failed(failure(failures, lockedUntil, now));
    }

    private static SignInFailure failure(int failures, Optional<Instant> lockedUntil, Instant now) {
        return lockedUntil.map(until -> SignInFailure.locked(Duration.between(now, until)))
                .orElseGet(() -> SignInFailure.wrong(LockRule.FAILURES - failures));
    }

    private static Actor as(Account account) {
        return Actor.of(account.id(), account.name());
    }
}
