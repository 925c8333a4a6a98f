package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.target.TargetBalance;
import io.touhao.indicator.target.Targets;
import io.touhao.indicator.target.UnitTarget;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Targets as they were stated, for tests to look at. */
final class StatedTargets implements Targets {

    private final List<UnitTarget> stated = new CopyOnWriteArrayList<>();

    @Override
    public int state(Actor actor, Collection<UnitTarget> targets, Instant at) {
        stated.addAll(targets);
        return targets.size();
    }

    @Override
    public Optional<UnitTarget> find(IndicatorId indicator, UnitPath unit, Period period) {
        return stated.stream()
                .filter(one -> one.indicator().equals(indicator) && one.unit().equals(unit) && one.period().equals(period))
                .findFirst();
    }

    @Override
    public List<UnitTarget> of(UnitPath unit, int year) {
        return stated.stream().filter(one -> one.unit().equals(unit)).toList();
    }

    @Override
    public Optional<TargetBalance> balance(Actor actor, IndicatorId indicator, UnitPath unit, Period period) {
        return Optional.empty();
    }
}
