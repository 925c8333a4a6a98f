package io.touhao.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.PlatformTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in through a real OpenID provider, configured as operations.md says. */
@PlatformTest
@DirtiesContext
class OutsideSignInTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry properties) {
        var client = "spring.security.oauth2.client.";
        properties.add(client + "registration.unified.client-id", () -> IdentityProvider.CLIENT);
        properties.add(client + "registration.unified.client-secret", () -> "secret");
        properties.add(client + "registration.unified.scope", () -> "openid,profile");
        properties.add(client + "provider.unified.issuer-uri", PROVIDER::address);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void goesOnAsTheAccountOfThatName() throws Exception {
        PROVIDER.answersAs("county");
        var browser = browser();
        assertThat(get(browser, "/sign-in").body()).contains("统一身份登录");
        var home = get(browser, "/oauth2/authorization/unified");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("我的待办", "历下区工业和信息化局");
    }

    @Test
    void refusesWhomNobodyHereKnows() throws Exception {
        PROVIDER.answersAs("nobody");
        var browser = browser();
        var refused = get(browser, "/oauth2/authorization/unified");
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("nobody");
        assertThat(get(browser, "/").uri().getPath()).isEqualTo("/sign-in");
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
