package io.touhao.plan.pack;

import java.math.BigDecimal;

/**
 * What the document leaves to judgement, set by the pack.
 *
 * @param aboutPoints how far 左右 may lie below a percentage, in percentage points
 * @param aboutShare how far 左右 may lie below any other figure, as a share of it
 * @param frontPlace the last place that 前列 still means
 * @param trendStep the least move that 稳中有升 asks for
 */
public record PackParameters(BigDecimal aboutPoints, BigDecimal aboutShare, int frontPlace, BigDecimal trendStep) {

    /** For a document without a pack: 0.2 points, 5 per cent, the first five, no step. */
    public static final PackParameters USUAL =
            new PackParameters(new BigDecimal("0.2"), new BigDecimal("0.05"), 5, BigDecimal.ZERO);

    /** How far 左右 may lie below this figure, in its unit. */
    public BigDecimal tolerance(Measure measure, BigDecimal value) {
        return measure.isPercentage() ? aboutPoints : value.multiply(aboutShare).stripTrailingZeros();
    }
}
