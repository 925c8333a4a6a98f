package io.touhao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    @Test
    void takesAPasswordOfThreeClasses() {
        assertThat(PasswordRules.faults("Qilu-2023", "wangmin")).isEmpty();
    }

    @Test
    void tellsEveryFaultAtOnce() {
        assertThat(PasswordRules.faults("wang", "wang"))
                .hasExactlyElementsOfTypes(
                        AccessRefusal.PasswordLength.class, AccessRefusal.PasswordTooPlain.class,
                        AccessRefusal.PasswordHoldsName.class);
    }

    @Test
    void keepsAPasswordOnlyAsASaltedHash() {
        var encoder = new Sm3PasswordEncoder();
        var one = encoder.encode("Qilu-2023");
        assertThat(one).doesNotContain("Qilu").isNotEqualTo(encoder.encode("Qilu-2023"));
        assertThat(encoder.matches("Qilu-2023", one)).isTrue();
        assertThat(encoder.matches("Qilu-2024", one)).isFalse();
    }

    @Test
    void locksAtTheFifthFailureForAQuarterOfAnHour() {
        var now = Instant.parse("2023-09-18T02:24:00Z");
        assertThat(LockRule.lockAfter(4, now)).isEmpty();
        assertThat(LockRule.lockAfter(5, now)).contains(now.plusSeconds(900));
    }

    @Test
    void countsAnUnknownNameLikeAKnownOne() {
        var names = new UnknownNames();
        var now = Instant.parse("2023-09-18T02:24:00Z");
        for (var failure = 1; failure < 5; failure++) {
            assertThat(names.fail("nobody", now).lockedUntil()).isEmpty();
        }
        assertThat(names.fail("nobody", now).lockedUntil()).isPresent();
        assertThat(names.fail("nobody", now.plusSeconds(901)).count()).isEqualTo(1);
    }
}
