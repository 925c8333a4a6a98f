package io.touhao.review.confidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {

    @Test
    void scoresWordsByTheMeanSquareOfTheirMiss() {
        var calibration = Calibration.of(List.of(
                new Calibration.Decided(Confidence.HIGH, true), new Calibration.Decided(Confidence.HIGH, false),
                new Calibration.Decided(Confidence.EVEN, true), new Calibration.Decided(Confidence.UNACHIEVABLE, false)));
        // (0.05² + 0.95² + 0.5² + 0.05²) / 4
        assertThat(calibration.brier()).hasValue(new BigDecimal("0.2894"));
        assertThat(calibration.said()).hasValue(new BigDecimal("0.6125"));
        assertThat(calibration.came()).hasValue(new BigDecimal("0.5000"));
        assertThat(calibration.count()).isEqualTo(4);
    }

    @Test
    void saysNothingOfAUnitWithoutDecidedWords() {
        assertThat(Calibration.of(List.of()).brier()).isEmpty();
    }
}
