package io.touhao;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The time the platform lives in: Shanghai's. A demo begins in the plan's own year, on 18 September 2023, and
 * moves on from there over restarts; the home folder keeps how far it lies behind.
 */
@Configuration(proxyBeanMethods = false)
class PlatformClock {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant DEMO_BEGIN = OffsetDateTime.parse("2023-09-18T10:24:00+08:00").toInstant();

    @Bean
    Clock clock(@Value("${touhao.demo}") boolean demo, @Value("${TOUHAO_HOME:var}") Path home) {
        return demo ? Clock.offset(Clock.system(ZONE), demoOffset(home)) : Clock.system(ZONE);
    }

    private static Duration demoOffset(Path home) {
        var file = home.resolve("demo-clock");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(home);
                Files.writeString(file, Duration.between(Instant.now(), DEMO_BEGIN).toString());
            }
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
