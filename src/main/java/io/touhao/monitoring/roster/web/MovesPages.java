package io.touhao.monitoring.roster.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.monitoring.roster.ListMove.Kind;
import io.touhao.monitoring.roster.ListMoves;
import io.touhao.monitoring.roster.MoveProposal;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileAnswer;
import io.touhao.registry.AboveScaleList;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Changes of the above-scale list (名录变动): by month, proposing, deciding. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class MovesPages {

    private static final Map<String, String> TOLD = Map.of(
            "proposed", "已申报，等待省级审批。", "approved", "已批准，名录和企业数随即更新。", "declined", "已答复不批准，并告知县级。");

    private final ListMoves moves;
    private final AboveScaleList list;
    private final Units units;
    private final Clock clock;

    MovesPages(ListMoves moves, AboveScaleList list, Units units, Clock clock) {
        this.moves = moves;
        this.list = list;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/returns/moves")
    ModelAndView moves(Actor actor, @RequestParam Optional<String> month, @RequestParam(defaultValue = "") String done) {
        var wanted = month.flatMap(MovesPages::month).orElseGet(() -> YearMonth.now(clock));
        return new ModelAndView("monitoring/roster/web/moves", "page", new MovesPage(
                wanted, list.moved(actor.unit(), wanted.atDay(1), wanted.atEndOfMonth()), moves.of(wanted), names(actor), actor,
                TOLD.getOrDefault(done, "")));
    }

    private static Optional<YearMonth> month(String text) {
        return Optional.of(text).filter(one -> one.matches("20\\d\\d-(0[1-9]|1[0-2])")).map(YearMonth::parse);
    }

    private Map<String, String> names(Actor actor) {
        return units.subtree(actor.unit(), LocalDate.now(clock)).stream().collect(Collectors.toMap(unit -> unit.path().value(), Unit::shortName));
    }

    @GetMapping("/returns/moves/propose")
    @Allowed(COUNTY_OFFICER)
    ModelAndView propose(@RequestParam(defaultValue = "ENTER") String kind) {
        return new ModelAndView("monitoring/roster/web/propose", "page", new ProposePage(kind(kind), YearMonth.now(clock)));
    }

    private static Kind kind(String name) {
        return name.equals(Kind.LEAVE.name()) ? Kind.LEAVE : Kind.ENTER;
    }

    @PostMapping("/returns/moves/propose")
    @Allowed(COUNTY_OFFICER)
    String propose(
            Actor actor, @RequestParam(defaultValue = "ENTER") String kind, @RequestParam(defaultValue = "") String uscc,
            @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String revenue, @RequestParam(defaultValue = "") String evidence,
            @RequestParam Optional<MultipartFile> file) {
        moves.propose(actor, new MoveProposal(
                uscc, kind(kind), month(month).orElseGet(() -> YearMonth.now(clock)), cause, figure(revenue), evidence,
                BroughtFile.of(file.stream().toList()).stream().findFirst()));
        return "redirect:/returns/moves?done=proposed";
    }

    private static Optional<BigDecimal> figure(String text) {
        return Optional.of(text.strip().replace(",", "")).filter(one -> one.matches("\\d{1,12}(\\.\\d{1,4})?")).map(BigDecimal::new);
    }

    @GetMapping("/returns/moves/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return FileAnswer.of(moves.find(id).fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, moves.file(id));
    }

    @PostMapping("/returns/moves/{id}/approve")
    @Allowed(DIVISION_OFFICER)
    String approve(Actor actor, @PathVariable long id) {
        moves.approve(actor, id);
        return "redirect:/returns/moves?done=approved&month=" + moves.find(id).month();
    }

    @PostMapping("/returns/moves/{id}/decline")
    @Allowed(DIVISION_OFFICER)
    String decline(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
        moves.decline(actor, id, words);
        return "redirect:/returns/moves?done=declined&month=" + moves.find(id).month();
    }
}
