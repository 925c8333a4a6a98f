package io.touhao.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2023, 9, 22);

    /** Mid-autumn and National Day of 2023: eight days off, paid for by two weekend days. */
    private static final WorkingDays AUTUMN = new WorkingDays(
            Set.of(LocalDate.of(2023, 9, 29), LocalDate.of(2023, 10, 2), LocalDate.of(2023, 10, 3),
                    LocalDate.of(2023, 10, 4), LocalDate.of(2023, 10, 5), LocalDate.of(2023, 10, 6)),
            Set.of(LocalDate.of(2023, 10, 7), LocalDate.of(2023, 10, 8)));

    @Test
    void skipsTheWeekend() {
        assertThat(WorkingDays.WEEKENDS_ONLY.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2023, 9, 25));
    }

    @Test
    void worksOnWeekendsGivenInExchange() {
        assertThat(AUTUMN.after(LocalDate.of(2023, 9, 28), 1)).isEqualTo(LocalDate.of(2023, 10, 7));
        assertThat(AUTUMN.after(LocalDate.of(2023, 9, 28), 3)).isEqualTo(LocalDate.of(2023, 10, 9));
    }

    @Test
    void countsBackAndForthAlike() {
        var later = LocalDate.of(2023, 10, 9);
        assertThat(AUTUMN.between(FRIDAY, later)).isEqualTo(7);
        assertThat(AUTUMN.between(later, FRIDAY)).isEqualTo(-7);
        assertThat(AUTUMN.between(FRIDAY, FRIDAY)).isZero();
    }

    @Test
    void countsEveryWorkingDayOfAnySpan() {
        var from = LocalDate.of(2023, 9, 1);
        for (var step = 0; step < 80; step++) {
            var first = from.plusDays(step % 11);
            var last = first.plusDays(step);
            var walked = first.plusDays(1).datesUntil(last.plusDays(1)).filter(AUTUMN::isWorkingDay).count();
            assertThat(AUTUMN.between(first, last)).as("%s to %s", first, last).isEqualTo(walked);
        }
    }

    @Test
    void countsAMillionYearsAtOnce() {
        assertThat(WorkingDays.WEEKENDS_ONLY.between(LocalDate.of(2023, 1, 2), LocalDate.of(999_999, 1, 1)))
                .isBetween(260_000_000L, 262_000_000L);
    }

    @Test
    void afterAndBetweenAgree() {
        for (var count = 1; count < 60; count++) {
            assertThat(AUTUMN.between(FRIDAY, AUTUMN.after(FRIDAY, count))).isEqualTo(count);
        }
    }
}
