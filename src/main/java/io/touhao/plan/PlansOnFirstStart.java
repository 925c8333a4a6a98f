package io.touhao.plan;

import io.touhao.directory.Actor;
import io.touhao.directory.FirstStart;
import io.touhao.directory.UnitPath;
import io.touhao.plan.pack.BundledPacks;
import io.touhao.plan.pack.PlanPack;
import io.touhao.plan.reading.text.PlanText;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Issues the bundled packs with their renditions, so that a demo shows a plan at work from the first page on. */
@Component
@ConditionalOnProperty("touhao.demo")
class PlansOnFirstStart implements FirstStart {

    private final Intake intake;
    private final Plans plans;

    PlansOnFirstStart(Intake intake, Plans plans) {
        this.intake = intake;
        this.plans = plans;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String name() {
        return "plans of the demo";
    }

    @Override
    public void run() {
        BundledPacks.all().forEach(this::issue);
    }

    private void issue(PlanPack pack) {
        var text = PlanText.of(pack.document().shortTitle(), pack.rendition());
        var edition = intake.take(Actor.SYSTEM, UnitPath.of(pack.unit()), text, true);
        plans.issue(Actor.SYSTEM, edition, 0);
    }
}
