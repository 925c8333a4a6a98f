package io.touhao.access;

import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the work under way came from: the request's id and network address; both empty for a job. */
record RequestSource(String request, String address) {

    static RequestSource current() {
        var id = Optional.ofNullable(MDC.get("requestId")).orElse("");
        return new RequestSource(id, remoteAddress());
    }

    private static String remoteAddress() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }
}
