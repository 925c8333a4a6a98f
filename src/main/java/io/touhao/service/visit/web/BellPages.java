package io.touhao.service.visit.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.service.visit.Bells;
import io.touhao.service.visit.Coverages;
import io.touhao.service.visit.Visits;
import io.touhao.service.visit.plan.YearPlans;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One screen before the bell: what every module knows, so that an enterprise is not asked what is known. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class BellPages {

    private final Bells bells;
    private final Visits visits;
    private final YearPlans plans;
    private final Coverages coverages;
    private final EnterpriseRecords records;
    private final Clock clock;

    BellPages(Bells bells, Visits visits, YearPlans plans, Coverages coverages, EnterpriseRecords records, Clock clock) {
        this.bells = bells;
        this.visits = visits;
        this.plans = plans;
        this.coverages = coverages;
        this.records = records;
        this.clock = clock;
    }

    @GetMapping("/enterprises/{id}/bell")
    ModelAndView bell(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var firm = records.find(id).filter(one -> actor.sees(one.unit()))
                .orElseThrow(() -> new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。")));
        var today = LocalDate.now(clock);
        var item = plans.of(actor, firm.unit()).stream().filter(one -> one.enterprise() == id).findFirst();
        return new ModelAndView("service/visit/web/bell", "page", new BellPage(
                firm, bells.of(actor, firm), visits.ofEnterprise(actor, id), item, coverages.of(firm.unit(), today), !actor.is(SUPERVISOR),
                item.isPresent() && actor.unit().equals(firm.unit()) && actor.is(LEADER, COUNTY_OFFICER), today, Done.of(done)));
    }
}
