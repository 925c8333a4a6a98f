package io.touhao.plan;

import io.touhao.directory.Acting;
import io.touhao.page.PlanInForce;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names the plan in force in the top bar, as whoever looks may see it. */
@Component
class LatestPlan implements PlanInForce {

    private final Plans plans;

    LatestPlan(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Optional<Label> label() {
        return Acting.current().filter(actor -> !actor.role().isAdministrator()).flatMap(plans::inForce).map(LatestPlan::label);
    }

    private static Label label(Edition edition) {
        return new Label(edition.year() + "年度方案", edition.number(), "/plans/" + edition.id().value());
    }
}
