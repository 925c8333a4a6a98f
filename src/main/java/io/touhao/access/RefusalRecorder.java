package io.touhao.access;

import io.touhao.directory.Trail;
import io.touhao.page.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Writes to the trail what an endpoint refused, then leaves the answer to others. */
@Component
class RefusalRecorder implements HandlerExceptionResolver, Ordered {

    private final Trail trail;

    RefusalRecorder(Trail trail) {
        this.trail = trail;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (failure instanceof Refused || failure instanceof AccessDeniedException) {
            ActorFilter.session(request).ifPresent(session -> trail.refused(
                    session.actor(), verb(handler), request.getRequestURI(), String.valueOf(failure.getMessage())));
        }
        return null;
    }

    private static String verb(@Nullable Object handler) {
        return handler instanceof HandlerMethod endpoint ? endpoint.getMethod().getName() : "request";
    }
}
