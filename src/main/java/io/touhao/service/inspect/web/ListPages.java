package io.touhao.service.inspect.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.UnitNames;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.service.inspect.DataAssessments;
import io.touhao.service.inspect.Draws;
import io.touhao.service.inspect.InspectedUnits;
import io.touhao.service.inspect.InspectionTally;
import io.touhao.service.inspect.pack.InspectionRules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Inspections, hazards and the ledger, to look through, to print, to export. */
@Controller("inspectionListPages")
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ListPages {

    private final Listings listings;
    private final InspectionRules rules;
    private final InspectionTally tally;
    private final Draws draws;
    private final InspectedUnits units;
    private final DataAssessments assessments;
    private final UnitNames names;
    private final Clock clock;

    ListPages(
            Listings listings, InspectionRules rules, InspectionTally tally, Draws draws, InspectedUnits units, DataAssessments assessments,
            UnitNames names, Clock clock) {
        this.listings = listings;
        this.rules = rules;
        this.tally = tally;
        this.draws = draws;
        this.units = units;
        this.assessments = assessments;
        this.names = names;
        this.clock = clock;
    }

    /** A list alone on its page. */
    record Plain(ListPage<?> list, Heading heading, boolean enlists) {}

    @GetMapping("/inspections")
    ModelAndView inspections(Actor actor, HttpServletRequest request) {
        var list = Lists.inspections(words(actor));
        var today = LocalDate.now(clock);
        return new ModelAndView("service/inspect/web/inspections", "page", new BoardPage(
                listings.page(list, ListQuery.of(list, request), given(actor)), actor, draws.of(actor.unit()), tally.coverage(actor.unit(), today),
                tally.closing(actor.unit(), today), rules, names.below(actor.unit()), today));
    }

    @GetMapping("/inspections/print")
    ModelAndView printInspections(Actor actor, HttpServletRequest request) {
        return print(actor, request, Lists.inspections(words(actor)));
    }

    @GetMapping("/inspections/export")
    void exportInspections(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, request, response, Lists.inspections(words(actor)));
    }

    @GetMapping("/hazards")
    ModelAndView hazards(Actor actor, HttpServletRequest request) {
        return plain(actor, request, Lists.hazards(words(actor)), Heading.of("隐患台账", InspectNavigation.KEY).child("hazards"), false);
    }

    @GetMapping("/hazards/print")
    ModelAndView printHazards(Actor actor, HttpServletRequest request) {
        return print(actor, request, Lists.hazards(words(actor)));
    }

    @GetMapping("/hazards/export")
    void exportHazards(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, request, response, Lists.hazards(words(actor)));
    }

    @GetMapping("/hazards/mine")
    @Allowed(ENTERPRISE)
    ModelAndView mine(Actor actor, HttpServletRequest request) {
        var list = Lists.ownHazards(words(actor));
        var own = units.ofEnterprise(actor.enterprise().orElse(0L));
        return new ModelAndView("service/inspect/web/mine", "page", new OwnPage(
                listings.page(list, ListQuery.of(list, request), given(actor)), own,
                own.stream().filter(unit -> rules.kind(unit.kind()).filter(kind -> kind.assesses()).isPresent())
                        .flatMap(unit -> assessments.of(unit.id()).stream()).toList(),
                rules, LocalDate.now(clock)));
    }

    @GetMapping("/hazards/mine/print")
    @Allowed(ENTERPRISE)
    ModelAndView printMine(Actor actor, HttpServletRequest request) {
        return print(actor, request, Lists.ownHazards(words(actor)));
    }

    @GetMapping("/hazards/mine/export")
    @Allowed(ENTERPRISE)
    void exportMine(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, request, response, Lists.ownHazards(words(actor)));
    }

    @GetMapping("/inspected-units")
    ModelAndView units(Actor actor, HttpServletRequest request) {
        return plain(actor, request, Lists.units(words(actor), LocalDate.now(clock)),
                Heading.of("检查对象名录", InspectNavigation.KEY).child("inspected-units").facts("在册按当日；年度覆盖以此为分母"),
                actor.is(COUNTY_OFFICER, CITY_OFFICER, DIVISION_OFFICER));
    }

    @GetMapping("/inspected-units/print")
    ModelAndView printUnits(Actor actor, HttpServletRequest request) {
        return print(actor, request, Lists.units(words(actor), LocalDate.now(clock)));
    }

    @GetMapping("/inspected-units/export")
    void exportUnits(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, request, response, Lists.units(words(actor), LocalDate.now(clock)));
    }

    private ModelAndView plain(Actor actor, HttpServletRequest request, Listing<?> list, Heading heading, boolean enlists) {
        return new ModelAndView("service/inspect/web/list", "page", new Plain(listings.page(list, ListQuery.of(list, request), given(actor)), heading, enlists));
    }

    private ModelAndView print(Actor actor, HttpServletRequest request, Listing<?> list) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), given(actor)));
    }

    private void export(Actor actor, HttpServletRequest request, HttpServletResponse response, Listing<?> list) throws IOException {
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), given(actor), response.getOutputStream());
    }

    private Lists.Words words(Actor actor) {
        return new Lists.Words(rules, names.options(actor.unit()), names.shortNames(actor.unit()));
    }

    private Map<String, Object> given(Actor actor) {
        return Map.of("today", LocalDate.now(clock), "enterprise", actor.enterprise().orElse(0L));
    }
}
