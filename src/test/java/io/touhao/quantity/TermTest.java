package io.touhao.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final Term YEAR = new Term(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));

    @Test
    void countsFullDaysGone() {
        assertThat(YEAR.proRata(LocalDate.of(2023, 9, 18))).isEqualByComparingTo("71.23");
    }

    @Test
    void staysBetweenNothingAndAll() {
        assertThat(YEAR.proRata(LocalDate.of(2022, 12, 1))).isEqualByComparingTo("0");
        assertThat(YEAR.proRata(LocalDate.of(2024, 2, 1))).isEqualByComparingTo("100");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 1, 1)));
    }
}
