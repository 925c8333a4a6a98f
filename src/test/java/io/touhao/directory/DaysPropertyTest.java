package io.touhao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DaysPropertyTest {

    private static final LocalDate ORIGIN = LocalDate.of(2023, 1, 1);
    private static final long SEED = 20230918;

    @Test
    void theCommonDaysAreThoseThatBothContain() {
        var random = new Random(SEED);
        for (var trial = 0; trial < 2_000; trial++) {
            var one = days(random);
            var other = days(random);
            var common = one.common(other);
            for (var day = 0; day < 60; day++) {
                var date = ORIGIN.plusDays(day);
                assertThat(common.map(days -> days.contains(date)).orElse(false))
                        .as("seed %d, trial %d: %s and %s on %s", SEED, trial, one, other, date)
                        .isEqualTo(one.contains(date) && other.contains(date));
            }
            assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one)).isEqualTo(common.isPresent());
        }
    }

    private static Days days(Random random) {
        var from = ORIGIN.plusDays(random.nextInt(50));
        var until = random.nextInt(4) == 0
                ? Optional.<LocalDate>empty()
                : Optional.of(from.plusDays(1 + random.nextInt(20)));
        return new Days(from, until);
    }
}
