package io.touhao.review.round.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.directory.UnitPath;
import io.touhao.page.Dates;
import io.touhao.review.round.ItemCount;
import io.touhao.review.round.Round;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import io.touhao.review.round.Sheet;
import io.touhao.review.round.SheetDetail;
import io.touhao.review.round.SheetState;
import io.touhao.review.round.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The round that runs: who has reported, who holds what is missing; calling, reminding, freezing. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class DispatchPages {

    private static final int LONGEST = 6;

    private final Rounds rounds;
    private final Sheets sheets;
    private final ActionNames actions;
    private final Holidays holidays;
    private final Clock clock;

    DispatchPages(Rounds rounds, Sheets sheets, ActionNames actions, Holidays holidays, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.actions = actions;
        this.holidays = holidays;
        this.clock = clock;
    }

    @GetMapping("/dispatch")
    ModelAndView dispatch(Actor actor, @RequestParam Optional<String> by, @RequestParam Optional<String> done,
            @RequestParam Optional<Integer> count) {
        return rounds.running(actor)
                .map(round -> new ModelAndView("review/round/web/running", "page", page(actor, round, by.orElse(""), Told.of(Done.of(done), count))))
                .orElseGet(() -> new ModelAndView("review/round/web/idle", "page", new IdlePage(
                        actor, rounds.rounds(actor).stream().findFirst())));
    }

    private RunningPage page(Actor actor, Round round, String by, Told done) {
        var all = sheets.of(actor, round.id());
        var board = new Board(actor.unit(), all, holidays.workingDays(), LocalDate.now(clock), clock.getZone());
        return new RunningPage(
                round, actor, by, rows(actor, round, board, by), board.total(), board.longest(LONGEST), board.openOwners(),
                all.stream().filter(sheet -> sheet.isFilledInBy(actor) && isOwn(actor, sheet)).toList(),
                waiting(actor, all), (int) all.stream().filter(sheet -> sheet.upper().isPresent() && sheet.isOpen()).count(),
                previous(actor, round), (int) all.stream().filter(sheet -> sheet.isRemindedBy(actor)).count(), done, holidays.workingDays(), LocalDateTime.now(clock), clock.getZone());
    }

    private List<BoardRow> rows(Actor actor, Round round, Board board, String by) {
        return switch (by) {
            case "action" -> {
                var names = actions.of(actor);
                yield board.by(sheets.itemCounts(actor, round.id()), item -> names.apply(item.action()));
            }
            case "lead" -> board.by(sheets.itemCounts(actor, round.id()), ItemCount::lead);
            default -> board.byUnit(lastSteps(actor, round));
        };
    }

    private Map<String, String> lastSteps(Actor actor, Round round) {
        var depth = actor.unit().equals(UnitPath.ALL) ? 2 : actor.unit().depth() + 1;
        return sheets.lastSteps(actor, round.id(), depth).entrySet().stream()
                .collect(Collectors.toMap(step -> step.getKey().value(), step -> words(step.getValue())));
    }

    private String words(SheetDetail.Event event) {
        var at = LocalDateTime.ofInstant(event.at(), clock.getZone());
        return "%s %s%s".formatted(Dates.inYear(at, Year.now(clock)), event.unitName(), event.deed().title());
    }

    /** The post's own sheets, and the unit's. */
    private static boolean isOwn(Actor actor, Sheet sheet) {
        return sheet.owner().post() == 0 || actor.post().filter(post -> post.value() == sheet.owner().post()).isPresent();
    }

    private static List<Sheet> waiting(Actor actor, List<Sheet> all) {
        var judged = all.stream().filter(sheet -> sheet.takesUp(actor)).map(Sheet::id).collect(Collectors.toSet());
        return all.stream()
                .filter(sheet -> sheet.state() == SheetState.SUBMITTED && !sheet.isOwnOf(actor) && sheet.upper().filter(judged::contains).isPresent())
                .toList();
    }

    private Optional<Round> previous(Actor actor, Round round) {
        return round.previous().map(id -> rounds.round(actor, id));
    }

    @GetMapping("/dispatch/call")
    @Allowed({LEADER, SUPERVISOR})
    ModelAndView call(Actor actor) {
        return new ModelAndView("review/round/web/call", "page", new CallPage(LocalDate.now(clock), holidays.workingDays()));
    }

    @PostMapping("/dispatch/call")
    @Allowed({LEADER, SUPERVISOR})
    String call(
            Actor actor, @RequestParam String name, @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> until, @RequestParam Optional<LocalDate> due) {
        rounds.open(actor, CallPage.call(actor.unit(), name, from, until, due, LocalDate.now(clock), holidays.workingDays()));
        return Done.OPENED.at("/dispatch");
    }

    @PostMapping("/rounds/{id}/remind")
    @Allowed({LEADER, SUPERVISOR, CITY_OFFICER, COUNTY_OFFICER})
    String remind(Actor actor, @PathVariable long id) {
        rounds.round(actor, new RoundId(id));
        return Done.REMINDED.at("/dispatch") + "&count=" + sheets.remind(actor, new RoundId(id));
    }

    @PostMapping("/rounds/{id}/freeze")
    @Allowed({LEADER, SUPERVISOR})
    String freeze(Actor actor, @PathVariable long id, @RequestParam Optional<String> missingNamed) {
        rounds.freeze(actor, new RoundId(id), missingNamed.isPresent());
        return Done.FROZEN.at("/rounds/" + id);
    }
}
