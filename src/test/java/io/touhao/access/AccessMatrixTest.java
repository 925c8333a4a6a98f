package io.touhao.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import io.touhao.directory.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint by every role, over the wire. Endpoints are read off the running platform, so a new one is tried
 * without being named here; one that does not say who may call it fails the test.
 */
@PlatformTest
class AccessMatrixTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** One endpoint: how it is called, and the rule it states. */
    private record Endpoint(RequestMethod method, String path, HandlerMethod handler) {

        EndpointRule rule() {
            return EndpointRule.of(handler);
        }

        /** The path with its variables filled by keys that are nobody's. */
        String filled() {
            return path.replaceAll("\\{[^}]+}", "999999999");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint ->
                assertThat(endpoint.rule().isDeclared()).as(endpoint.toString()).isTrue());
    }

    @Test
    void everyEndpointAdmitsExactlyTheRolesItNames() {
        var wrong = new ArrayList<String>();
        var tried = new TreeMap<Role, Integer>();
        for (var signIn : new SessionKeeper(port).everyRole().entrySet()) {
            for (var endpoint : endpoints()) {
                var status = call(endpoint, signIn.getValue());
                var admitted = status != 403;
                if (admitted != (endpoint.rule().isOpen() || endpoint.rule().admits(signIn.getKey())) && status != 404 && status != 409) {
                    wrong.add("%s as %s: %d".formatted(endpoint, signIn.getKey(), status));
                }
                if (status >= 500) {
                    wrong.add("%s as %s fails: %d".formatted(endpoint, signIn.getKey(), status));
                }
                tried.merge(signIn.getKey(), 1, Integer::sum);
            }
        }
        System.out.printf("access matrix: %d endpoints, %s%n", endpoints().size(), tried);
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyPassesWithoutSigningIn() {
        assertThat(endpoints()).filteredOn(endpoint -> !endpoint.rule().isOpen()).allSatisfy(endpoint ->
                assertThat(call(endpoint, SessionKeeper.Session.NONE)).as(endpoint.toString()).isIn(302, 401, 403));
    }

    private List<Endpoint> endpoints() {
        return mappings.getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("io.touhao."))
                .flatMap(mapping -> endpoints(mapping).stream())
                .filter(endpoint -> !endpoint.path().equals("/sign-out") && !endpoint.path().equals("/acting"))
                .toList();
    }

    private static List<Endpoint> endpoints(Map.Entry<RequestMappingInfo, HandlerMethod> mapping) {
        var methods = mapping.getKey().getMethodsCondition().getMethods();
        return mapping.getKey().getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods).stream()
                        .map(method -> new Endpoint(method, path, mapping.getValue())))
                .toList();
    }

    private int call(Endpoint endpoint, SessionKeeper.Session session) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + endpoint.filled()))
                .header("Cookie", session.cookie())
                .header("X-CSRF-TOKEN", session.csrf())
                .header("Accept", endpoint.path().startsWith("/api/") ? "application/json" : "text/html")
                .header("Content-Type", endpoint.path().startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded")
                .method(endpoint.method().name(), HttpRequest.BodyPublishers.ofString(endpoint.path().startsWith("/api/") ? "{}" : ""))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(endpoint.toString(), failure);
        }
    }
}
