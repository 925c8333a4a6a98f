package io.touhao.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page, which says what was wrong and keeps the user name. */
@Component
class SignInFailures implements AuthenticationFailureHandler {

    private static final String FAILURE = SignInFailures.class.getName();

    /** What the sign-in page has to say once. */
    record Failed(String username, SignInFailure.Field field, String words) implements java.io.Serializable {}

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) throws IOException {
        var username = Optional.ofNullable(request.getParameter("username")).orElse("");
        var failed = cause instanceof SignInFailure failure
                ? new Failed(username, failure.field(), failure.getMessage())
                : new Failed(username, SignInFailure.Field.PASSWORD, "统一身份没有通过。请重试，或用账号登录。");
        request.getSession().setAttribute(FAILURE, failed);
        response.sendRedirect("/sign-in");
    }

    /** Takes the last failure off the session. */
    static Optional<Failed> take(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            var failed = Optional.ofNullable((Failed) session.getAttribute(FAILURE));
            session.removeAttribute(FAILURE);
            return failed;
        });
    }
}
