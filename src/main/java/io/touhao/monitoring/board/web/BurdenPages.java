package io.touhao.monitoring.board.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.monitoring.board.Boards;
import io.touhao.monitoring.filing.Filings;
import io.touhao.monitoring.form.Forms;
import io.touhao.page.Downloads;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import io.touhao.quantity.Period;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What filling in costs, down to each submission. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class BurdenPages {

    private final Boards boards;
    private final Filings filings;
    private final Forms forms;
    private final Units units;
    private final Listings listings;
    private final Clock clock;

    BurdenPages(Boards boards, Filings filings, Forms forms, Units units, Listings listings, Clock clock) {
        this.boards = boards;
        this.filings = filings;
        this.forms = forms;
        this.units = units;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/returns/burden")
    ModelAndView burden(Actor actor, @RequestParam(defaultValue = "") String period, HttpServletRequest request) {
        var chosen = period(actor, period);
        var listing = listing(actor, chosen);
        return new ModelAndView("monitoring/board/web/burden", "page", new BurdenPage(
                chosen, filings.periods(actor, Forms.MONTHLY), boards.burden(chosen, actor.unit()), boards.burdenBelow(chosen, actor.unit()),
                names(actor), listings.page(listing, ListQuery.of(listing, request), given(actor, chosen))));
    }

    @GetMapping("/returns/burden/print")
    ModelAndView print(Actor actor, @RequestParam(defaultValue = "") String period, HttpServletRequest request) {
        var chosen = period(actor, period);
        var listing = listing(actor, chosen);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(listing, ListQuery.of(listing, request), given(actor, chosen)));
    }

    @GetMapping("/returns/burden/export")
    void export(Actor actor, @RequestParam(defaultValue = "") String period, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var chosen = period(actor, period);
        var listing = listing(actor, chosen);
        Downloads.workbook(response, chosen.words() + listing.title());
        listings.export(listing, ListQuery.of(listing, request), given(actor, chosen), response.getOutputStream());
    }

    private Period period(Actor actor, String code) {
        var periods = filings.periods(actor, Forms.MONTHLY);
        return periods.stream().filter(one -> one.code().equals(code)).findFirst().or(() -> periods.stream().findFirst())
                .orElseThrow(() -> new Refused(new NotFound("还没有开启过月报。")));
    }

    private Listing<BurdenList.Row> listing(Actor actor, Period period) {
        var below = units.children(actor.unit(), LocalDate.now(clock)).stream()
                .map(unit -> new Option(unit.path().value(), unit.name())).toList();
        return BurdenList.of(period, forms.all(), below, names(actor));
    }

    private Map<String, String> names(Actor actor) {
        return units.subtree(actor.unit(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(unit -> unit.path().value(), Unit::shortName));
    }

    private static Map<String, Object> given(Actor actor, Period period) {
        return Map.of("first", period.firstDay(), "last", period.lastDay(), "root", actor.unit().value());
    }
}
