package io.touhao.indicator.target;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import io.touhao.quantity.Period;
import java.math.BigDecimal;

/**
 * What a unit has to reach of an indicator in a period (指标目标).
 *
 * @param algebra how the targets of those below make it
 * @param weight its weight in the mean of the unit above; where all are 0 units count alike
 * @param origin page of what promised it
 */
public record UnitTarget(
        IndicatorId indicator, UnitPath unit, String unitName, Period period, Algebra algebra, Bound bound, Amount amount,
        BigDecimal weight, String origin) {

    boolean saysTheSameAs(UnitTarget other) {
        return algebra == other.algebra && bound == other.bound && amount.unit().equals(other.amount.unit())
                && amount.value().compareTo(other.amount.value()) == 0 && weight.compareTo(other.weight) == 0
                && origin.equals(other.origin);
    }
}
