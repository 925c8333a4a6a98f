package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.indicator.target.Targets;
import io.touhao.indicator.target.UnitTarget;
import io.touhao.quantity.Amount;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** States to the indicators what is promised of them, unit by unit, so that targets and values stand side by side. */
@Component
class PromisedTargets {

    private final Targets targets;

    PromisedTargets(Targets targets) {
        this.targets = targets;
    }

    void state(Actor actor, List<Draft> drafts, Instant at) {
        targets.state(actor, drafts.stream().flatMap(draft -> target(draft).stream()).toList(), at);
    }

    private static Optional<UnitTarget> target(Draft draft) {
        var target = draft.promise().target();
        return draft.promise().yardstick().filter(yardstick -> target.kind().isMeasured()).flatMap(yardstick -> target.value().map(value -> new UnitTarget(
                yardstick.indicator(), draft.unit().path(), draft.unit().shortName(),
                Period.year(draft.promise().due().next().getYear()), target.kind().algebra(), target.bound(),
                new Amount(value, target.unit()), BigDecimal.valueOf(draft.weight()), "/commitments/" + draft.id().value())));
    }
}
