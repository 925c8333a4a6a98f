package io.touhao.service.request.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
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

/** Requests and what was learnt from them, to look through, to print and to export. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class RequestListPages {

    private final Listings listings;
    private final Units units;
    private final Clock clock;

    RequestListPages(Listings listings, Units units, Clock clock) {
        this.listings = listings;
        this.units = units;
        this.clock = clock;
    }

    /** A list of requests. */
    record Page(Heading heading, String raise, String nothing, ListPage<?> list) {}

    @GetMapping("/requests")
    ModelAndView list(Actor actor, HttpServletRequest request) {
        var list = below(actor);
        return page(Heading.of("企业诉求", RequestNavigation.SERVICE).child("requests").facts("核实 1、答复 3、办结 15 个工作日；时限是设定"), "登记诉求",
                "企业提出或走访登记后，诉求会列在这里。", actor, list, request);
    }

    @GetMapping("/requests/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        return print(actor, below(actor), request);
    }

    @GetMapping("/requests/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, below(actor), request, response);
    }

    @GetMapping("/requests/mine")
    @Allowed(ENTERPRISE)
    ModelAndView mine(Actor actor, HttpServletRequest request) {
        return page(Heading.of("我的诉求", RequestNavigation.OWN).facts("提出后看得到谁在办、哪天办结"), "提诉求", "有事要办，就提一件。", actor,
                RequestLists.of(List.of(), Map.of()), request);
    }

    @GetMapping("/requests/mine/print")
    @Allowed(ENTERPRISE)
    ModelAndView printMine(Actor actor, HttpServletRequest request) {
        return print(actor, RequestLists.of(List.of(), Map.of()), request);
    }

    @GetMapping("/requests/mine/export")
    @Allowed(ENTERPRISE)
    void exportMine(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, RequestLists.of(List.of(), Map.of()), request, response);
    }

    @GetMapping("/lessons")
    ModelAndView lessons(Actor actor, HttpServletRequest request) {
        return page(Heading.of("诉求知识库", RequestNavigation.SERVICE).child("lessons").facts("已办结诉求的办法，不含企业名称"), "", "办结后归入知识库，办法会列在这里。", actor,
                RequestLists.lessons(), request);
    }

    @GetMapping("/lessons/print")
    ModelAndView printLessons(Actor actor, HttpServletRequest request) {
        return print(actor, RequestLists.lessons(), request);
    }

    @GetMapping("/lessons/export")
    void exportLessons(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        export(actor, RequestLists.lessons(), request, response);
    }

    private ModelAndView page(Heading heading, String raise, String nothing, Actor actor, Listing<?> list, HttpServletRequest request) {
        return new ModelAndView("service/request/web/list", "page",
                new Page(heading, raise, nothing, listings.page(list, ListQuery.of(list, request), given(actor))));
    }

    private ModelAndView print(Actor actor, Listing<?> list, HttpServletRequest request) {
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), given(actor)));
    }

    private void export(Actor actor, Listing<?> list, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), given(actor), response.getOutputStream());
    }

    private Listing<RequestLists.Row> below(Actor actor) {
        var all = units.subtree(actor.unit(), LocalDate.now(clock));
        return RequestLists.of(
                all.stream().map(unit -> new Option(unit.code(), unit.shortName())).toList(),
                all.stream().collect(Collectors.toMap(unit -> unit.path().value(), Unit::shortName)));
    }

    private Map<String, Object> given(Actor actor) {
        return RequestLists.given(actor, LocalDate.now(clock));
    }
}
