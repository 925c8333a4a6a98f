package io.touhao.review.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.quantity.WorkingDays;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoundPackTest {

    private static final RoundPack QUARTERLY = pack("quarter", 14);

    @Test
    void opensFourteenWorkingDaysBeforeTheQuartersLast() {
        assertThat(QUARTERLY.due(LocalDate.of(2023, 9, 10), WorkingDays.WEEKENDS_ONLY)).isEmpty();
        var call = QUARTERLY.due(LocalDate.of(2023, 9, 11), WorkingDays.WEEKENDS_ONLY).orElseThrow();
        assertThat(call.key()).isEqualTo("2023Q3");
        assertThat(call.name()).isEqualTo("2023年第三季度");
        assertThat(call.from()).isEqualTo("2023-07-01");
        assertThat(call.until()).isEqualTo("2023-09-30");
        assertThat(call.deadlines()).isEqualTo(new Deadlines(
                LocalDate.of(2023, 9, 25), LocalDate.of(2023, 9, 26), LocalDate.of(2023, 9, 27), LocalDate.of(2023, 9, 28),
                LocalDate.of(2023, 10, 9)));
    }

    @Test
    void keepsItsDeadlinesWhenItOpensLate() {
        assertThat(QUARTERLY.due(LocalDate.of(2023, 9, 29), WorkingDays.WEEKENDS_ONLY))
                .isEqualTo(QUARTERLY.due(LocalDate.of(2023, 9, 11), WorkingDays.WEEKENDS_ONLY));
    }

    @Test
    void knowsMonthsAndWeeks() {
        assertThat(pack("month", 5).due(LocalDate.of(2024, 2, 28), WorkingDays.WEEKENDS_ONLY).orElseThrow().until()).isEqualTo("2024-02-29");
        var week = pack("week", 1).due(LocalDate.of(2023, 9, 22), WorkingDays.WEEKENDS_ONLY).orElseThrow();
        assertThat(week.key()).isEqualTo("2023W38");
        assertThat(week.from()).isEqualTo("2023-09-18");
    }

    @Test
    void holdsFromItsFirstDayOn() {
        assertThat(QUARTERLY.due(LocalDate.of(2022, 12, 31), WorkingDays.WEEKENDS_ONLY)).isEmpty();
    }

    @Test
    void readsEveryPackThereIs() {
        assertThat(RoundPack.all()).isNotEmpty().allSatisfy(pack -> assertThat(pack.county()).isPositive());
    }

    private static RoundPack pack(String every, int opens) {
        return RoundPack.read(new ByteArrayInputStream("""
                id: test
                holds: {from: 2023-01-01}
                root: "37"
                every: %s
                opens: %d
                county: 10
                city: 11
                province: 12
                freeze: 13
                circular: 20
                """.formatted(every, opens).getBytes(StandardCharsets.UTF_8)));
    }
}
