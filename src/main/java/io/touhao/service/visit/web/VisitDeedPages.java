package io.touhao.service.visit.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.PostId;
import io.touhao.service.visit.VisitId;
import io.touhao.service.visit.Visits;
import io.touhao.service.visit.plan.YearPlans;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with visits and plans from their pages. */
@Controller
@Allowed({LEADER, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class VisitDeedPages {

    private final Visits visits;
    private final YearPlans plans;

    VisitDeedPages(Visits visits, YearPlans plans) {
        this.visits = visits;
        this.plans = plans;
    }

    @PostMapping("/visits")
    String record(Actor actor, @ModelAttribute TypedVisit typed) {
        var recorded = visits.record(actor, typed.draft());
        return (recorded.again() ? Done.AGAIN : Done.RECORDED).at(recorded.visit().address());
    }

    @PostMapping("/visits/{id}/complete")
    String complete(
            Actor actor, @PathVariable long id, @RequestParam int version, @RequestParam(defaultValue = "") List<String> topic,
            @RequestParam String found) {
        visits.complete(actor, new VisitId(id), version, topic, found);
        return Done.COMPLETED.at("/visits/" + id);
    }

    @PostMapping("/visits/plan")
    @Allowed({LEADER, COUNTY_OFFICER})
    String lay(Actor actor) {
        plans.lay(actor);
        return Done.LAID.at("/visits");
    }

    @PostMapping("/visits/plan/arrange")
    @Allowed({LEADER, COUNTY_OFFICER})
    String arrange(Actor actor) {
        plans.arrange(actor);
        return Done.ARRANGED.at("/visits");
    }

    @PostMapping("/visits/plan/day")
    @Allowed({LEADER, COUNTY_OFFICER})
    String plan(Actor actor, @RequestParam long firm, @RequestParam LocalDate day) {
        plans.plan(actor, firm, day);
        return Done.PLANNED.at("/enterprises/" + firm + "/bell");
    }

    @PostMapping("/visits/plan/hand")
    @Allowed({LEADER, COUNTY_OFFICER})
    String hand(Actor actor, @RequestParam long from, @RequestParam long to, @RequestParam int count) {
        plans.hand(actor, new PostId(from), new PostId(to), count);
        return Done.HANDED.at("/visits");
    }
}
