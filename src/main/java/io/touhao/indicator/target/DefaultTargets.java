package io.touhao.indicator.target;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultTargets implements Targets {

    private final TargetStore store;
    private final Trail trail;

    DefaultTargets(TargetStore store, Trail trail) {
        this.store = store;
        this.trail = trail;
    }

    @Override
    @Transactional
    public int state(Actor actor, Collection<UnitTarget> targets, Instant at) {
        var held = store.held(List.copyOf(targets)).stream().collect(Collectors.toMap(DefaultTargets::key, Function.identity()));
        var news = targets.stream()
                .filter(target -> Optional.ofNullable(held.get(key(target))).filter(target::saysTheSameAs).isEmpty())
                .toList();
        if (!news.isEmpty()) {
            store.hold(news, at);
            trail.record(actor, "target.state", "target/*", news.size() + " targets");
        }
        return news.size();
    }

    private static List<Object> key(UnitTarget target) {
        return List.of(target.indicator(), target.unit(), target.period());
    }

    @Override
    public Optional<UnitTarget> find(IndicatorId indicator, UnitPath unit, Period period) {
        return store.find(indicator, unit, period);
    }

    @Override
    public List<UnitTarget> of(UnitPath unit, int year) {
        return store.of(unit, Period.year(year));
    }

    @Override
    public Optional<TargetBalance> balance(Actor actor, IndicatorId indicator, UnitPath unit, Period period) {
        return Optional.of(unit).filter(actor::sees)
                .flatMap(seen -> store.find(indicator, seen, period))
                .map(whole -> TargetBalance.of(whole, store.below(indicator, unit, period)));
    }
}
