package io.touhao.service.visit.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.service.visit.plan.YearPlans;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Plans and visits to look through, to print and to export. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class VisitListPages {

    private static final int COUNTY = 3;

    private final Listings listings;
    private final YearPlans plans;
    private final Units units;
    private final Clock clock;

    VisitListPages(Listings listings, YearPlans plans, Units units, Clock clock) {
        this.listings = listings;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /** A list under its sub-page. */
    record Page(String title, String child, String facts, String nothing, ListPage<?> list) {

        Heading heading() {
            return Heading.of(title, VisitNavigation.KEY).child(child).facts(facts);
        }
    }

    @GetMapping("/visits/firms")
    ModelAndView firms(Actor actor, HttpServletRequest request) {
        var list = firms(actor);
        return page(new Page("走访名单", "firms", "本年计划内的规上工业企业；走访按计数办法计", "县级排好走访计划后，企业会列在这里。",
                listings.page(list, ListQuery.of(list, request), given(actor))));
    }

    @GetMapping("/visits/firms/print")
    ModelAndView printFirms(Actor actor, HttpServletRequest request) {
        return print(actor, firms(actor), request);
    }

    @GetMapping("/visits/firms/export")
    void exportFirms(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, firms(actor), request, response);
    }

    @GetMapping("/visits/records")
    ModelAndView records(Actor actor, HttpServletRequest request) {
        var list = records(actor);
        return page(new Page("走访记录", "records", "同一家同一天计一次；没有内容的不计", "走访签到后，记录会列在这里。",
                listings.page(list, ListQuery.of(list, request), given(actor))));
    }

    @GetMapping("/visits/records/print")
    ModelAndView printRecords(Actor actor, HttpServletRequest request) {
        return print(actor, records(actor), request);
    }

    @GetMapping("/visits/records/export")
    void exportRecords(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, records(actor), request, response);
    }

    private static ModelAndView page(Page page) {
        return new ModelAndView("service/visit/web/list", "page", page);
    }

    private ModelAndView print(Actor actor, Listing<?> list, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), given(actor)));
    }

    private void export(Actor actor, Listing<?> list, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), given(actor), response.getOutputStream());
    }

    private Listing<VisitLists.Item> firms(Actor actor) {
        var officers = actor.unit().depth() == COUNTY
                ? plans.officers(actor.unit()).stream().map(one -> new Option(String.valueOf(one.post().value()), one.personName())).toList()
                : List.<Option>of();
        return VisitLists.firms(options(actor), officers, names(actor));
    }

    private Listing<VisitLists.Row> records(Actor actor) {
        return VisitLists.records(options(actor), names(actor));
    }

    private List<Option> options(Actor actor) {
        return units.subtree(actor.unit(), today()).stream().map(unit -> new Option(unit.code(), unit.shortName())).toList();
    }

    private Map<String, String> names(Actor actor) {
        return units.subtree(actor.unit(), today()).stream().collect(Collectors.toMap(unit -> unit.path().value(), Unit::shortName));
    }

    private Map<String, Object> given(Actor actor) {
        return VisitLists.given(actor, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
