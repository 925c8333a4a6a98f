package io.touhao.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** What the sign-in form says beside name and password: the one-time code. */
final class SignInDetails extends WebAuthenticationDetails {

    private final transient String code;

    SignInDetails(HttpServletRequest request) {
        super(request);
        this.code = Optional.ofNullable(request.getParameter("code")).orElse("");
    }

    String code() {
        return Optional.ofNullable(code).orElse("");
    }
}
