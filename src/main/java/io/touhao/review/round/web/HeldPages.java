package io.touhao.review.round.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listings;
import io.touhao.review.round.Errata;
import io.touhao.review.round.FrozenField;
import io.touhao.review.round.Round;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Year;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rounds that were held: what is frozen, proved, compared with today, and corrected. */
@Controller
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class HeldPages {

    private static final int DELTAS = 12;
    private static final int HISTORY = 12;

    private final Rounds rounds;
    private final Errata errata;
    private final Listings listings;
    private final Clock clock;

    HeldPages(Rounds rounds, Errata errata, Listings listings, Clock clock) {
        this.rounds = rounds;
        this.errata = errata;
        this.listings = listings;
        this.clock = clock;
    }

    @GetMapping("/rounds")
    ModelAndView rounds(Actor actor, HttpServletRequest request) {
        var list = listings.page(HeldLists.ROUNDS, ListQuery.of(HeldLists.ROUNDS, request), java.util.Map.of());
        return new ModelAndView("review/round/web/held", "page", new HeldPage<>(list, HeldPage.Tab.ROUNDS, actor.is(SUPERVISOR, LEADER)));
    }

    @GetMapping("/errata")
    ModelAndView errata(Actor actor, HttpServletRequest request) {
        var list = listings.page(HeldLists.ERRATA, ListQuery.of(HeldLists.ERRATA, request), java.util.Map.of());
        return new ModelAndView("review/round/web/held", "page", new HeldPage<>(list, HeldPage.Tab.ERRATA, actor.is(SUPERVISOR, LEADER)));
    }

    /** A round: the board while it runs, else what is frozen. */
    @GetMapping("/rounds/{id}")
    ModelAndView round(
            Actor actor, @PathVariable long id, @RequestParam Optional<String> verify, @RequestParam Optional<String> done) {
        var round = rounds.round(actor, new RoundId(id));
        return round.isOpen()
                ? new ModelAndView("redirect:/dispatch")
                : new ModelAndView("review/round/web/frozen", "page", page(actor, round, verify.isPresent(), Done.of(done)));
    }

    private FrozenPage page(Actor actor, Round round, boolean verify, Done done) {
        return new FrozenPage(
                round, actor, rounds.sections(actor, round.id()), errata.of(actor, round.id()),
                errata.deltas(actor, round.id(), DELTAS), rounds.history(actor, round.id(), HISTORY),
                verify ? Optional.of(rounds.verify(actor, round.id())) : Optional.empty(), done, Year.now(clock),
                clock.getZone());
    }

    @GetMapping("/rounds/{id}/rows/{commitment}")
    ModelAndView row(Actor actor, @PathVariable long id, @PathVariable long commitment) {
        var round = new RoundId(id);
        return new ModelAndView("review/round/web/row", "page", new RowPage(
                rounds.round(actor, round), rounds.frozenRow(actor, round, commitment), rounds.proof(actor, round, commitment),
                errata.deltas(actor, round, commitment),
                errata.of(actor, round).stream().filter(one -> one.commitment() == commitment).toList()));
    }

    @PostMapping("/rounds/{id}/rows/{commitment}/erratum")
    String correct(
            Actor actor, @PathVariable long id, @PathVariable long commitment, @RequestParam FrozenField field,
            @RequestParam String reason) {
        errata.correct(actor, new RoundId(id), commitment, field, reason);
        return Done.CORRECTED.at("/rounds/" + id);
    }
}
