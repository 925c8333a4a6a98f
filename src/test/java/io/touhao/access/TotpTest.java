package io.touhao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037"})
    void agreesWithTheVectorsOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void acceptsACodeOneStepLateButNotTwo() {
        var now = Instant.ofEpochSecond(1_000_000);
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, Totp.step(now) - 1), now, 0)).isPresent();
        assertThat(Totp.accept(SECRET, Totp.code(SECRET, Totp.step(now) - 2), now, 0)).isEmpty();
    }

    @Test
    void acceptsACodeOnlyOnce() {
        var now = Instant.ofEpochSecond(1_000_000);
        var code = Totp.code(SECRET, Totp.step(now));
        var used = Totp.accept(SECRET, code, now, 0).orElseThrow();
        assertThat(Totp.accept(SECRET, code, now, used)).isEmpty();
    }

    @Test
    void printsTheSecretAsDevicesTakeIt() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
