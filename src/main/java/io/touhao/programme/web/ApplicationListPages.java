package io.touhao.programme.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.ENTERPRISE;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Downloads;
import io.touhao.page.Heading;
import io.touhao.page.list.ListPage;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.programme.application.Move;
import io.touhao.programme.pack.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Applications as lists, to look through, to print, to export, and to act on several at once. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ApplicationListPages {

    private final Listings listings;
    private final Programmes programmes;
    private final Places places;
    private final Clock clock;

    ApplicationListPages(Listings listings, Programmes programmes, Places places, Clock clock) {
        this.listings = listings;
        this.programmes = programmes;
        this.places = places;
        this.clock = clock;
    }

    /** A list of applications, with what the viewer may do with ticked ones. */
    record Page(ListPage<ApplicationLists.Row> list, Actor actor, Done done) {

        Heading heading() {
            return actor.is(ENTERPRISE)
                    ? Heading.of("我的申报", ProgrammeNavigation.OWN)
                    : Heading.of("核实与推荐", ProgrammeNavigation.KEY).child("applications");
        }

        List<Move> moves() {
            return actor.is(COUNTY_OFFICER) ? List.of(Move.ACCEPT, Move.VERIFY, Move.ASK_CORRECTION)
                    : actor.is(CITY_OFFICER) ? List.of(Move.CITY_SENDS_BACK, Move.CITY_REFUSES)
                    : actor.is(DIVISION_OFFICER) ? List.of(Move.PROVINCE_SENDS_BACK) : List.of();
        }
    }

    @GetMapping("/applications")
    ModelAndView list(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        var list = below(actor);
        return new ModelAndView("programme/web/applications", "page",
                new Page(listings.page(list, ListQuery.of(list, request), given(actor)), actor, Done.of(done)));
    }

    @GetMapping("/applications/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var list = below(actor);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), given(actor)));
    }

    @GetMapping("/applications/export")
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = below(actor);
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), given(actor), response.getOutputStream());
    }

    @GetMapping("/applications/mine")
    @Allowed(ENTERPRISE)
    ModelAndView mine(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String done) {
        var list = ApplicationLists.own(programmes);
        return new ModelAndView("programme/web/applications", "page",
                new Page(listings.page(list, ListQuery.of(list, request), given(actor)), actor, Done.of(done)));
    }

    @GetMapping("/applications/mine/print")
    @Allowed(ENTERPRISE)
    ModelAndView printMine(Actor actor, HttpServletRequest request) {
        var list = ApplicationLists.own(programmes);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(list, ListQuery.of(list, request), given(actor)));
    }

    @GetMapping("/applications/mine/export")
    @Allowed(ENTERPRISE)
    void exportMine(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var list = ApplicationLists.own(programmes);
        Downloads.workbook(response, list.title());
        listings.export(list, ListQuery.of(list, request), given(actor), response.getOutputStream());
    }

    private Listing<ApplicationLists.Row> below(Actor actor) {
        return ApplicationLists.below(programmes, places.options(actor.unit()), places.byPath(actor.unit()));
    }

    private Map<String, Object> given(Actor actor) {
        return Map.of("today", LocalDate.now(clock), "enterprise", actor.enterprise().orElse(0L), "held", held(actor));
    }

    /** States that wait for the viewer's level. */
    private static String held(Actor actor) {
        return switch (actor.role()) {
            case COUNTY_OFFICER -> "SUBMITTED,ACCEPTED";
            case CITY_OFFICER -> "VERIFIED";
            case DIVISION_OFFICER, LEADER, SUPERVISOR -> "RECOMMENDED,PASSED,ANNOUNCED";
            case ENTERPRISE, EXPERT, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR, SYSTEM -> "";
        };
    }
}
