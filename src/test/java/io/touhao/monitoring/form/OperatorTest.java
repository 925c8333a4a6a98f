package io.touhao.monitoring.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {

    @ParameterizedTest(name = "{1} {0} {2} is {3}")
    @CsvSource({
        "=, 5, 5, true", "=, 5, 6, false", "!=, 5, 6, true", "!=, 5, 5, false", "<, 5, 6, true", "<, 6, 6, false",
        "<=, 6, 6, true", "<=, 7, 6, false", ">, 7, 6, true", ">, 6, 6, false", ">=, 6, 6, true", ">=, 5, 6, false",
        "requires, 5, 6, true", "requires, 5, 0, false", "requires, 0, 0, true", "requires, 5, , false",
        "excludes, 5, 0, true", "excludes, 5, 6, false", "excludes, , 6, true", "=, , 6, true"})
    void eachOfTheEightHoldsOrDoesNot(String sign, BigDecimal left, BigDecimal right, boolean holds) {
        assertThat(Operator.of(sign).orElseThrow().holds(Optional.ofNullable(left), Optional.ofNullable(right), BigDecimal.ZERO)).isEqualTo(holds);
    }
}
