package io.touhao.review.round.web;

import io.touhao.directory.Actor;
import io.touhao.plan.DraftAction;
import io.touhao.plan.Plans;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the special actions are called in the plan in force. */
@Component
class ActionNames {

    private final Plans plans;

    ActionNames(Plans plans) {
        this.plans = plans;
    }

    /** From the key that ledgers use to the key with its title; the key alone where no plan names it. */
    UnaryOperator<String> of(Actor actor) {
        Map<String, String> titles = plans.inForce(actor).stream()
                .flatMap(edition -> plans.draft(actor, edition.id()).actions().stream())
                .collect(Collectors.toMap(DraftAction::key, DraftAction::title, (one, other) -> one));
        return key -> titles.containsKey(key) ? key + " " + titles.get(key).replaceFirst("行动$", "") : key;
    }
}
