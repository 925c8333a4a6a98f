package io.touhao.review.round.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.directory.Holidays;
import io.touhao.review.round.Errata;
import io.touhao.review.round.Erratum;
import io.touhao.review.round.FrozenField;
import io.touhao.review.round.FrozenRound;
import io.touhao.review.round.Proof;
import io.touhao.review.round.Round;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import io.touhao.review.round.Verification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dispatch rounds for programs. A refusal is a problem document. */
@RestController
@RequestMapping(path = "/api/v1/rounds", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class RoundResource {

    private final Rounds rounds;
    private final Errata errata;
    private final Holidays holidays;
    private final Clock clock;

    RoundResource(Rounds rounds, Errata errata, Holidays holidays, Clock clock) {
        this.rounds = rounds;
        this.errata = errata;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** How a round is to be frozen: whether what is missing is printed as missing (未报送). */
    record Freezing(boolean missingNamed) {}

    /** A correction: which commitment, which of its values, why. */
    record Correction(long commitment, FrozenField field, String reason) {}

    /** The rounds that concern the caller, newest first. */
    @GetMapping
    List<Round> rounds(@Parameter(hidden = true) Actor actor) {
        return rounds.rounds(actor);
    }

    @GetMapping("/{id}")
    Round round(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return rounds.round(actor, new RoundId(id));
    }

    /** What a frozen round holds of the caller's subtree. */
    @GetMapping("/{id}/frozen")
    FrozenRound frozen(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return rounds.frozen(actor, new RoundId(id));
    }

    /** Computes the hashes of a frozen round again (核验). */
    @GetMapping("/{id}/verification")
    Verification verification(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return rounds.verify(actor, new RoundId(id));
    }

    /** That one row belongs to a frozen round. */
    @GetMapping("/{id}/rows/{commitment}/proof")
    Proof proof(@Parameter(hidden = true) Actor actor, @PathVariable long id, @PathVariable long commitment) {
        return rounds.proof(actor, new RoundId(id), commitment);
    }

    /** Which round is called (发起调度): the days it accounts for, and the last day for owners and counties. */
    record Calling(String name, LocalDate from, LocalDate until, LocalDate due) {}

    /** Calls a round of the caller's unit and all below it. */
    @PostMapping
    @Allowed({LEADER, SUPERVISOR})
    Round call(@Parameter(hidden = true) Actor actor, @RequestBody Calling order) {
        return rounds.open(actor, CallPage.call(
                actor.unit(), order.name(), Optional.of(order.from()), Optional.of(order.until()), Optional.of(order.due()),
                LocalDate.now(clock), holidays.workingDays()));
    }

    /** Freezes it (冻结). */
    @PostMapping("/{id}/freeze")
    @Allowed({LEADER, SUPERVISOR})
    Round freeze(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Freezing order) {
        return rounds.freeze(actor, new RoundId(id), order.missingNamed());
    }

    /** Its errata (勘误). */
    @GetMapping("/{id}/errata")
    List<Erratum> errata(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return errata.of(actor, new RoundId(id));
    }

    /** Corrects a frozen value by the record of today. */
    @PostMapping("/{id}/errata")
    Erratum correct(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Correction order) {
        return errata.correct(actor, new RoundId(id), order.commitment(), order.field(), order.reason());
    }
}
