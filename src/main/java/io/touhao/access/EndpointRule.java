package io.touhao.access;

import io.touhao.directory.Allowed;
import io.touhao.directory.Role;
import io.touhao.page.Open;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may call an endpoint, read off its method or its class. One that says nothing is for nobody.
 *
 * @param isOpen whether it is open before sign-in
 */
record EndpointRule(boolean isOpen, Set<Role> roles) {

    static EndpointRule of(HandlerMethod endpoint) {
        var method = endpoint.getMethod();
        var open = AnnotatedElementUtils.hasAnnotation(method, Open.class)
                || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), Open.class);
        var allowed = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, Allowed.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Allowed.class)));
        return new EndpointRule(
                open || allowed.filter(Allowed::anyone).isPresent(),
                allowed.stream().flatMap(rule -> Arrays.stream(rule.value())).collect(Collectors.toUnmodifiableSet()));
    }

    boolean admits(Role role) {
        return roles.contains(role);
    }

    /** Whether the endpoint says who may call it. */
    boolean isDeclared() {
        return isOpen || !roles.isEmpty();
    }
}
