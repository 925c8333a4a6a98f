package io.touhao.access;

import io.touhao.directory.Allowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to an endpoint only where the endpoint's {@link Allowed} names the actor's role. */
@Component
class AllowedInterceptor implements HandlerInterceptor {


    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && endpoint.getBeanType().getName().startsWith("io.touhao.")) {
            check(request, endpoint);
        }
        return true;
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
