package io.touhao.access;

import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to an endpoint only where the endpoint's {@link Allowed} names the actor's role. The description
 * of the interface is for whoever works in an office.
 */
@Component
class AllowedInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && endpoint.getBeanType().getName().startsWith("io.touhao.")) {
            check(request, endpoint);
        } else if (request.getRequestURI().startsWith("/v3/api-docs") && isOutsider(request)) {
            throw new AccessDeniedException("the description of the interface is for offices");
        }
        return true;
    }

    private static boolean isOutsider(HttpServletRequest request) {
        return ActorFilter.session(request).map(Actors.Session::actor).filter(actor -> !actor.is(Role.ENTERPRISE, Role.EXPERT)).isEmpty();
    }

    private static void check(HttpServletRequest request, HandlerMethod endpoint) {
        if (EndpointRule.of(endpoint).isOpen()) {
            return;
        }
        var actor = ActorFilter.session(request).map(Actors.Session::actor);
        var allowed = EndpointRule.of(endpoint);
        if (actor.filter(someone -> allowed.admits(someone.role())).isEmpty()) {
            throw new AccessDeniedException("%s is not for %s".formatted(
                    endpoint.getShortLogMessage(), actor.map(someone -> someone.role().name()).orElse("nobody")));
        }
    }
}
