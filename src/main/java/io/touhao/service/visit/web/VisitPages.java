package io.touhao.service.visit.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.directory.PostId;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.file.FileAnswer;
import io.touhao.registry.EnterpriseRecords;
import io.touhao.service.visit.Coverages;
import io.touhao.service.visit.VisitId;
import io.touhao.service.visit.VisitPack;
import io.touhao.service.visit.Visits;
import io.touhao.service.visit.plan.PlanItem;
import io.touhao.service.visit.plan.YearPlans;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Visits to look at: how far the own unit is, the check-in, one visit. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class VisitPages {

    private static final VisitPack PACK = VisitPack.bundled();
    private static final int COUNTY = 3;

    private final Visits visits;
    private final Coverages coverages;
    private final YearPlans plans;
    private final EnterpriseRecords records;
    private final Units units;
    private final Holidays holidays;
    private final Clock clock;

    VisitPages(
            Visits visits, Coverages coverages, YearPlans plans, EnterpriseRecords records, Units units, Holidays holidays, Clock clock) {
        this.visits = visits;
        this.coverages = coverages;
        this.plans = plans;
        this.records = records;
        this.units = units;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/visits")
    ModelAndView home(Actor actor, @RequestParam(defaultValue = "") String done) {
        var whole = coverages.of(actor.unit(), today());
        if (actor.unit().depth() != COUNTY) {
            var below = units.subtree(actor.unit(), today()).stream().collect(Collectors.toMap(Unit::path, unit -> unit));
            return new ModelAndView("service/visit/web/coverage", "page", new CoveragePage(actor.unit(), whole, below, today()));
        }
        return new ModelAndView("service/visit/web/county", "page", new CountyPage(
                actor, name(actor.unit()), whole.all(), plans.of(actor, actor.unit()), plans.officers(actor.unit()), PACK, holidays.workingDays(),
                today(), Done.of(done)));
    }

    /** The check-in; with the officer's own unvisited enterprises to choose from, so that it serves several visits without a network. */
    @GetMapping("/visits/new")
    @Allowed({LEADER, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    ModelAndView checkIn(Actor actor, @RequestParam Optional<Long> firm, @RequestParam(defaultValue = "") String done) {
        var chosen = firm.map(id -> records.find(id).filter(one -> actor.sees(one.unit()))
                .orElseThrow(() -> new Refused(new NotFound("没有找到该企业，或不在您的管辖范围内。"))));
        return new ModelAndView("service/visit/web/check-in", "page", new CheckInPage(
                chosen, own(actor), coverages.of(chosen.map(one -> one.unit()).orElse(actor.unit()), today()), PACK, UUID.randomUUID().toString(),
                LocalDateTime.now(clock), Done.of(done)));
    }

    private List<PlanItem> own(Actor actor) {
        var post = actor.post().map(PostId::value).orElse(0L);
        return actor.unit().depth() != COUNTY ? List.of()
                : plans.of(actor, actor.unit()).stream().filter(item -> item.post() == post && !item.isVisited()).toList();
    }

    @GetMapping("/visits/{id}")
    ModelAndView visit(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String done) {
        var visit = visits.visit(actor, new VisitId(id));
        return new ModelAndView("service/visit/web/visit", "page", new VisitPage(
                actor, visit, visits.photos(actor, visit.id()), visits.former(actor, visit.id()),
                visits.ofEnterprise(actor, visit.enterprise()), name(visit.unit()), coverages.of(visit.unit(), today()), PACK, clock.getZone(),
                today(), Done.of(done)));
    }

    @GetMapping("/visit-photos/{id}")
    ResponseEntity<byte[]> photo(Actor actor, @PathVariable long id) {
        var photo = visits.photo(actor, id);
        return FileAnswer.of(photo.name(), photo.type(), photo.content());
    }

    private String name(UnitPath unit) {
        return units.find(unit, today()).map(Unit::shortName).orElse("");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
