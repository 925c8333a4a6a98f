package io.touhao;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the address, and the sign-ins of the demo. */
@Component
@Order(2)
class Welcome implements ApplicationRunner {

    private final WebServerApplicationContext server;
    private final Storage storage;
    private final boolean demo;

    Welcome(WebServerApplicationContext server, Storage storage, @Value("${touhao.demo}") boolean demo) {
        this.server = server;
        this.storage = storage;
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        System.out.printf("%n  Touhao 头号   http://localhost:%d%n  database      %s%n%s%n", port(),
                storage.isEmbedded() ? "PostgreSQL of its own" : "TOUHAO_DB_URL", demo ? demoSignIns() : "");
    }

    private int port() {
        return server.getWebServer() == null ? 0 : server.getWebServer().getPort();
    }

    private static String demoSignIns() {
        return Stream.concat(DemoSignIns.OFFICERS.stream(), Stream.of(DemoSignIns.ENTERPRISE))
                .map(signIn -> "    %-16s %s".formatted(signIn.username(), signIn.words()))
                .collect(Collectors.joining("%n".formatted(), "  demo          password %s for all of%n".formatted(DemoSignIns.PASSWORD), "%n".formatted()));
    }
}
