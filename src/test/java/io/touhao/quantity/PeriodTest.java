package io.touhao.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023-05, 2023年5月, 2023-05-01, 2023-05-31",
        "2023-01/P2M, 2023年1—2月, 2023-01-01, 2023-02-28",
        "2023-Q1, 2023年第一季度, 2023-01-01, 2023-03-31",
        "2023-Q4, 2023年第四季度, 2023-10-01, 2023-12-31",
        "2023-01/P8M, 2023年1—8月, 2023-01-01, 2023-08-31",
        "2023, 2023年, 2023-01-01, 2023-12-31"
    })
    void aCodeHasWordsAndDays(String code, String words, LocalDate first, LocalDate last) {
        var period = Period.parse(code);

        assertThat(period.words()).isEqualTo(words);
        assertThat(period.firstDay()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
    }

    @Test
    void everyPeriodOfAYearIsReadBackFromItsCode() {
        var all = IntStream.rangeClosed(1, 12).boxed().flatMap(month -> IntStream.rangeClosed(1, 13 - month)
                .mapToObj(months -> new Period(YearMonth.of(2023, month), months)));

        assertThat(all).hasSize(78).allSatisfy(period -> assertThat(Period.parse(period.code())).isEqualTo(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-13", "2023-Q5", "23", "2023-12/P2M", "2023-01/P0M", ""})
    void whatIsNoPeriodIsRefused(String code) {
        assertThatThrownBy(() -> Period.parse(code)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void periodsStandInTheOrderOfTheirLastMonth() {
        var months = Stream.of("2023-Q1", "2023-01/P2M", "2023-03", "2022").map(Period::parse).sorted();

        assertThat(months).extracting(Period::code).containsExactly("2022", "2023-01/P2M", "2023-03", "2023-Q1");
    }

    @Test
    void theYearUpToAMonthIsComparedWithTheSameMonthsBefore() {
        assertThat(Period.upTo(YearMonth.of(2023, 8)).yearEarlier().code()).isEqualTo("2022-01/P8M");
        assertThat(Period.upTo(YearMonth.of(2023, 12))).isEqualTo(Period.year(2023));
    }
}
