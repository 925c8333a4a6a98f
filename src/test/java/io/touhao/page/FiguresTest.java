package io.touhao.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures and dates are set as the offices set them. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"33058; 33,058", "0; 0", "-213; −213", "1000000; 1,000,000"})
    void setsThousandsApart(long count, String printed) {
        assertThat(Figures.count(count)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0.231412; 0.24", "691; 691", "6000; 6,000", "0.5; 0.5", "0.001; 0.01"})
    void neverUnderstatesAGap(BigDecimal gap, String printed) {
        assertThat(Figures.gap(gap)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"2.768588; 2.77", "11486; 11,486", "3.00; 3"})
    void printsWhatIsHadToTwoDecimals(BigDecimal had, String printed) {
        assertThat(Figures.measured(had)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"11.7; +11.7", "-5.34; −5.3", "0.04; 0.0", "-0.04; 0.0", "-0.05; −0.1"})
    void signsDifferencesAndNeverNought(BigDecimal difference, String printed) {
        assertThat(Figures.difference(difference, 1)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"3200; 3,200", "3200.50; 3,200.5", "6.0; 6", "1E+4; 10,000", "0.125; 0.125"})
    void printsANumberAsExactAsItIs(BigDecimal number, String printed) {
        assertThat(Figures.number(number)).isEqualTo(printed);
    }

    @Test
    void givesRatesOneDecimal() {
        assertThat(Figures.rate(new BigDecimal("78.4041"))).isEqualTo("78.4");
        assertThat(Figures.rate(new BigDecimal("97"))).isEqualTo("97.0");
    }

    @Test
    void leavesOutThisYear() {
        assertThat(Dates.inYear(LocalDate.of(2023, 9, 18), Year.of(2023))).isEqualTo("9月18日");
        assertThat(Dates.inYear(LocalDate.of(2024, 3, 31), Year.of(2023))).isEqualTo("2024年3月31日");
        assertThat(Dates.full(LocalDateTime.of(2023, 9, 18, 10, 4))).isEqualTo("2023年9月18日 10:04");
    }
}
