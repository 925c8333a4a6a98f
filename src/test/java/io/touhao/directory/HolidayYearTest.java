package io.touhao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The arrangement of 2023 as it came with the platform. */
class HolidayYearTest {

    private final HolidayYear year = HolidayPack.read("packs/calendar/cn-2023.yaml");

    @Test
    void has27DaysOffAnd7WorkedInExchange() {
        assertThat(year.days()).filteredOn(day -> day.kind() == Holiday.Kind.OFF).hasSize(3 + 7 + 1 + 5 + 3 + 8);
        assertThat(year.days()).filteredOn(day -> day.kind() == Holiday.Kind.WORKED).hasSize(7);
        assertThat(year.faults()).isEmpty();
    }

    @Test
    void counts249WorkingDaysIn2023() {
        assertThat(HolidayYear.workingDays(year.days()).between(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 12, 31)))
                .isEqualTo(249);
    }

    @Test
    void countsFiveWorkingDaysAcrossTheNationalDay() {
        var calendar = HolidayYear.workingDays(year.days());
        assertThat(calendar.between(LocalDate.of(2023, 9, 27), LocalDate.of(2023, 10, 10))).isEqualTo(5);
        assertThat(calendar.after(LocalDate.of(2023, 9, 28), 1)).isEqualTo(LocalDate.of(2023, 10, 7));
    }

    @Test
    void takesNoWeekdayAsWorkedInExchangeAndNoDayOfAnotherYear() {
        assertThat(year.fault(new Holiday(LocalDate.of(2023, 6, 26), Holiday.Kind.WORKED, "端午节"))).isPresent();
        assertThat(year.fault(new Holiday(LocalDate.of(2024, 1, 1), Holiday.Kind.OFF, "元旦"))).isPresent();
    }
}
