package io.touhao.indicator.judgement;

import io.touhao.quantity.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What hedge words leave open, from a day on (判定口径); an assumption of the pack, no regulation says it.
 *
 * @param aboutPoints how far 左右 may miss a percentage, in percentage points
 * @param aboutShare how far 左右 may miss any other figure, as a share of it
 * @param frontPlace the last place that 前列 still means
 * @param trendStep the least move that a trend asks for, in the unit of the figure
 * @param assumed whether nobody but the pack says so
 */
public record Allowances(
        LocalDate from, BigDecimal aboutPoints, BigDecimal aboutShare, int frontPlace, BigDecimal trendStep,
        boolean assumed) {

    /** How far 左右 may miss this figure, in its unit. */
    public BigDecimal about(Amount amount) {
        return amount.unit().equals("%") ? aboutPoints : amount.value().multiply(aboutShare).stripTrailingZeros();
    }
}
