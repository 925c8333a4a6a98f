package io.touhao.monitoring.board.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.monitoring.board.Boards;
import io.touhao.monitoring.board.UnitCount;
import io.touhao.monitoring.filing.Approvals;
import io.touhao.monitoring.filing.Filing;
import io.touhao.monitoring.filing.FilingId;
import io.touhao.monitoring.filing.Filings;
import io.touhao.monitoring.filing.Unlock;
import io.touhao.monitoring.form.Form;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board of returns, the list of firms, approving and returning in bulk, reminding, unlocking. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class BoardPages {

    private static final int LONGEST = 6;

    private final Boards boards;
    private final Filings filings;
    private final Approvals approvals;
    private final Forms forms;
    private final Units units;
    private final Listings listings;
    private final Clock clock;

    BoardPages(
            Boards boards, Filings filings, Approvals approvals, Forms forms, Units units, Listings listings,
            Clock clock) {
        this.boards = boards;
        this.filings = filings;
        this.approvals = approvals;
        this.forms = forms;
        this.units = units;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/returns")
    ModelAndView board(
            Actor actor, @RequestParam Optional<String> form, @RequestParam Optional<String> period, @RequestParam Optional<String> done) {
        return new ModelAndView("monitoring/board/web/board", "page", page(actor, form(form), period, done.orElse("")));
    }

    private BoardPage page(Actor actor, Form form, Optional<String> wanted, String done) {
        var periods = filings.periods(actor, form.id());
        var period = wanted.flatMap(code -> periods.stream().filter(one -> one.code().equals(code)).findFirst())
                .orElseGet(() -> periods.stream().findFirst().orElseGet(() -> form.due(LocalDate.now(clock))));
        var rows = boards.byUnit(form.id(), period, actor.unit());
        var total = rows.stream().reduce(UnitCount.none(actor.unit().value()), UnitCount::plus);
        return new BoardPage(
                form, period, periods, actor, rows.stream().sorted(Comparator.comparing(UnitCount::rate)).toList(), total,
                boards.longest(form.id(), period, actor.unit(), LONGEST), boards.burden(period, actor.unit()),
                before(periods, period).flatMap(one -> boards.burden(one, actor.unit())), names(actor),
                approvals.asked(actor).stream().map(unlock -> row(actor, unlock)).toList(), done, clock.instant(), clock.getZone());
    }

    private static Optional<Period> before(List<Period> periods, Period period) {
        return periods.stream().filter(one -> one.lastDay().isBefore(period.lastDay())).findFirst();
    }

    private BoardPage.UnlockRow row(Actor actor, Unlock unlock) {
        Filing filing = filings.filing(actor, unlock.filing());
        return new BoardPage.UnlockRow(unlock.id(), filing.name(), filing.address(), unlock.reason(), unlock.askedBy());
    }

    private Form form(Optional<String> wanted) {
        return forms.find(wanted.orElse(Forms.MONTHLY)).orElseThrow(() -> new Refused(new NotFound("没有这张表。")));
    }

    private Map<String, String> names(Actor actor) {
        var today = LocalDate.now(clock);
        var above = Stream.iterate(actor.unit(), path -> path.depth() > 1, UnitPath::parent).skip(1)
                .flatMap(path -> units.find(path, today).stream());
        var province = units.find(UnitPath.of(actor.unit().value().split("\\.")[0]), today).stream();
        return Stream.of(units.subtree(actor.unit(), today).stream(), above, province).flatMap(some -> some)
                .collect(Collectors.toMap(unit -> unit.path().value(), Unit::shortName, (one, same) -> one));
    }

    @GetMapping("/returns/firms")
    ModelAndView firms(
            Actor actor, @RequestParam Optional<String> form, @RequestParam Optional<String> period, @RequestParam Optional<String> state,
            @RequestParam Optional<String> done, HttpServletRequest request) {
        var board = page(actor, form(form), period, done.orElse(""));
        var listing = listing(actor, board);
        return new ModelAndView("monitoring/board/web/firms", "page", new FirmsPage(
                board, listings.page(listing, ListQuery.of(listing, request), given(board)), state.orElse("")));
    }

    @GetMapping("/returns/firms/print")
    ModelAndView print(Actor actor, @RequestParam Optional<String> form, @RequestParam Optional<String> period, HttpServletRequest request) {
        var board = page(actor, form(form), period, "");
        var listing = listing(actor, board);
        return new ModelAndView("page/list/sheet", "page", listings.sheet(listing, ListQuery.of(listing, request), given(board)));
    }

    @GetMapping("/returns/firms/export")
    void export(
            Actor actor, @RequestParam Optional<String> form, @RequestParam Optional<String> period, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        var board = page(actor, form(form), period, "");
        var listing = listing(actor, board);
        Downloads.workbook(response, board.period().words() + listing.title());
        listings.export(listing, ListQuery.of(listing, request), given(board), response.getOutputStream());
    }

    private Listing<FirmList.Row> listing(Actor actor, BoardPage board) {
        var below = units.children(actor.unit(), LocalDate.now(clock)).stream()
                .map(unit -> new Option(unit.path().value(), unit.name())).toList();
        return FirmList.of(board.form(), board.period(), below, board.names());
    }

    private static Map<String, Object> given(BoardPage board) {
        return Map.of("form", board.form().id(), "period", board.period().code());
    }

    /** Ticked rows. */
    @PostMapping("/returns/approve")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String approve(Actor actor, @RequestParam Optional<List<Long>> id) {
        return done(approvals.approve(actor, ids(id)));
    }

    /** All that wait and needed no reason. */
    @PostMapping("/returns/approve-clear")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String approveClear(Actor actor, @RequestParam Optional<String> form, @RequestParam String period) {
        return done(approvals.approveClear(actor, form(form), period(period)));
    }

    @PostMapping("/returns/send-back")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String sendBack(Actor actor, @RequestParam Optional<List<Long>> id, @RequestParam Optional<String> reason) {
        return done(approvals.sendBack(actor, ids(id), reason.orElse("")));
    }

    private static List<FilingId> ids(Optional<List<Long>> ids) {
        return ids.orElse(List.of()).stream().map(FilingId::new).toList();
    }

    private static String done(int count) {
        return "redirect:/returns/firms?done=" + count;
    }

    @PostMapping("/returns/remind")
    String remind(Actor actor, @RequestParam Optional<String> form, @RequestParam String period, @RequestParam Optional<String> unit) {
        var below = unit.isEmpty() ? actor.unit() : unit.flatMap(UnitPath::read)
                .orElseThrow(() -> new Refused(new NotFound("没有这个单位，或它不在您的范围内。")));
        return "redirect:/returns?done=" + approvals.remind(actor, form(form), period(period), below);
    }

    private static Period period(String code) {
        try {
            return Period.parse(code);
        } catch (IllegalArgumentException broken) {
            throw new Refused(new NotFound("没有这个报告期。"));
        }
    }

    @PostMapping("/returns/unlocks/{id}/grant")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String grant(Actor actor, @PathVariable long id) {
        approvals.decide(actor, id, true);
        return "redirect:/returns";
    }

    @PostMapping("/returns/unlocks/{id}/refuse")
    @Allowed({DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
    String refuse(Actor actor, @PathVariable long id) {
        approvals.decide(actor, id, false);
        return "redirect:/returns";
    }
}
