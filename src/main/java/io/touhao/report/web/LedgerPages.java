package io.touhao.report.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.LedgerList;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Listings;
import io.touhao.page.list.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The ledger (台账): narrowed, sorted, printed, with a quick view beside it. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class LedgerPages {

    private final Ledger ledger;
    private final Listings listings;
    private final Units units;
    private final ActionTitles actions;
    private final Holidays holidays;
    private final Clock clock;

    LedgerPages(Ledger ledger, Listings listings, Units units, ActionTitles actions, Holidays holidays, Clock clock) {
        this.ledger = ledger;
        this.listings = listings;
        this.units = units;
        this.actions = actions;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    ModelAndView ledger(Actor actor, HttpServletRequest request, @RequestParam Optional<Long> open) {
        var here = address(request);
        var quickView = here + (here.contains("?") ? "&" : "?") + "open=";
        var own = request.getParameter("own") != null;
        var listing = columns().onPage(list(actor), quickView, open.isPresent(), own).rows(LedgerRow::read);
        var list = listings.page(listing, ListQuery.of(listing, request), LedgerList.given(actor));
        var figures = own ? ledger.ownTabs(actor) : ledger.tabs(actor);
        var beside = open.map(id -> new QuickView(ledger.detail(actor, new CommitmentId(id)), today(), clock.getZone()));
        return new ModelAndView("report/web/ledger", "page", new LedgerPage(
                list, LedgerTabs.of(figures, list.query().given()), beside, here, Done.of(request),
                LocalDateTime.now(clock)));
    }

    @GetMapping("/ledger/print")
    ModelAndView print(Actor actor, HttpServletRequest request) {
        var listing = columns().onPaper(list(actor)).rows(LedgerRow::read);
        var sheet = listings.sheet(listing, ListQuery.of(listing, request), LedgerList.given(actor));
        return new ModelAndView("report/web/ledger-print", "page", sheet);
    }

    private Listing.Builder<LedgerRow> list(Actor actor) {
        return LedgerList.of(actions.options(), units(actor.unit()));
    }

    /** The units of the subtree, counties below their city: 济南 历下. */
    private List<Option> units(UnitPath root) {
        var all = units.subtree(root, today());
        var names = all.stream().collect(Collectors.toMap(Unit::path, Unit::shortName));
        return all.stream()
                .map(unit -> new Option(unit.code(), unit.path().depth() < 3
                        ? unit.shortName()
                        : names.getOrDefault(unit.path().parent(), "") + " " + unit.shortName()))
                .toList();
    }

    /** This page of the ledger, without the quick view. */
    private static String address(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath("/ledger")
                .query(Optional.ofNullable(request.getQueryString()).orElse(""))
                .replaceQueryParam("open")
                .replaceQueryParam("done")
                .build()
                .toUriString();
    }

    private LedgerColumns columns() {
        return new LedgerColumns(today(), holidays.workingDays(), clock.getZone(), actions);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
