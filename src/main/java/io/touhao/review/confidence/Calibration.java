package io.touhao.review.confidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How a unit's words came true (自评校准): the Brier score, the mean square of what was said less what came. 0 is
 * perfect; whoever always says half has 0.25.
 *
 * @param count commitments that were spoken of before their day and are decided
 * @param said the mean probability of the words
 * @param came the share that was kept
 */
public record Calibration(int count, Optional<BigDecimal> brier, Optional<BigDecimal> said, Optional<BigDecimal> came) {

    /** One commitment: what was said last before its day, and whether it was kept on time. */
    public record Decided(Confidence said, boolean kept) {

        private BigDecimal outcome() {
            return kept ? BigDecimal.ONE : BigDecimal.ZERO;
        }

        private BigDecimal miss() {
            var gap = said.probability().subtract(outcome());
            return gap.multiply(gap);
        }
    }

    public static Calibration of(List<Decided> decided) {
        return new Calibration(
                decided.size(), mean(decided.stream().map(Decided::miss).toList()),
                mean(decided.stream().map(one -> one.said().probability()).toList()),
                mean(decided.stream().map(Decided::outcome).toList()));
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal::add).map(sum -> sum
                .divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64)
                .setScale(4, RoundingMode.HALF_UP));
    }
}
