package io.touhao.indicator.target;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Targets of units by indicator and period (指标目标), as the viewer's scope shows them: the own subtree and the line above. */
public interface Targets {

    /** States what was promised, in the transaction that promises it; what says the same as before is left as it is. */
    int state(Actor actor, Collection<UnitTarget> targets, Instant at);

    Optional<UnitTarget> find(IndicatorId indicator, UnitPath unit, Period period);

    /** All targets of a unit in a year, by indicator. */
    List<UnitTarget> of(UnitPath unit, int year);

    /** A unit's target with those right below it; none where the unit has none or the actor does not see it. */
    Optional<TargetBalance> balance(Actor actor, IndicatorId indicator, UnitPath unit, Period period);
}
