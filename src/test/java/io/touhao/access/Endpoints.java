package io.touhao.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The endpoints of the running platform, and how a test calls them over the wire. */
final class Endpoints {

    private static final Set<String> END_THE_SESSION = Set.of("/sign-out", "/acting");

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final List<Endpoint> all;
    private final int port;

    Endpoints(RequestMappingHandlerMapping mappings, int port) {
        this.port = port;
        this.all = mappings.getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("io.touhao."))
                .flatMap(mapping -> endpoints(mapping).stream())
                .filter(endpoint -> !END_THE_SESSION.contains(endpoint.path()))
                .toList();
    }

    /** One endpoint: how it is called, and who says it handles it. */
    record Endpoint(RequestMethod method, String path, HandlerMethod handler) {

        EndpointRule rule() {
            return EndpointRule.of(handler);
        }

        boolean hasVariables() {
            return path.contains("{");
        }

        boolean isInterface() {
            return path.startsWith("/api/");
        }

        /** The path with its variables filled by one key. */
        String filled(String key) {
            return path.replaceAll("\\{[^}]+}", key);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Endpoint> all() {
        return all;
    }

    private static List<Endpoint> endpoints(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
        var methods = mapping.getKey().getMethodsCondition().getMethods();
        return mapping.getKey().getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).stream()
                        .map(method -> new Endpoint(method, path, mapping.getValue())))
                .toList();
    }

    /** Calls an endpoint about a record, with every parameter it asks for filled plausibly. */
    HttpResponse<String> call(Endpoint endpoint, String key, SessionKeeper.Session session) {
        var parameters = parameters(endpoint.handler());
        var isGet = endpoint.method() == RequestMethod.GET;
        var address = endpoint.filled(key) + (isGet && !parameters.isEmpty() ? "?" + parameters : "");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Cookie", session.cookie())
                .header("X-CSRF-TOKEN", session.csrf())
                .header("Accept", endpoint.isInterface() ? "application/json" : "text/html")
                .header("Content-Type", endpoint.isInterface() ? "application/json" : "application/x-www-form-urlencoded")
                .method(endpoint.method().name(), HttpRequest.BodyPublishers.ofString(isGet ? "" : endpoint.isInterface() ? "{}" : parameters))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(endpoint.toString(), failure);
        }
    }

    private static String parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .peek(parameter -> parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> name(parameter) + "=" + URLEncoder.encode(value(parameter), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String name(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::value)
                .filter(name -> !name.isEmpty())
                .orElse(parameter.getParameterName());
    }

    private static String value(MethodParameter parameter) {
        return switch (parameter.nestedIfOptional().getNestedParameterType()) {
            case Class<?> type when type == LocalDate.class -> "2023-10-01";
            case Class<?> type when type.isEnum() -> String.valueOf(type.getEnumConstants()[0]);
            case Class<?> type when type == boolean.class || type == Boolean.class -> "false";
            case Class<?> type -> "1";
        };
    }
}
