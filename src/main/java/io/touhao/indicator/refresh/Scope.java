package io.touhao.indicator.refresh;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicator;
import io.touhao.quantity.Period;
import java.util.Collection;
import java.util.Set;

/**
 * What is worked out in one go: definitions, units and periods.
 *
 * @param units the units; all where empty
 * @param periods the periods; all where empty
 */
record Scope(Collection<Indicator> indicators, Set<UnitPath> units, Set<Period> periods) {

    boolean holds(Period period) {
        return periods.isEmpty() || periods.contains(period);
    }
}
