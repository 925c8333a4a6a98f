package io.touhao.commitment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.DutyClock;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Pauses;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import java.time.Instant;
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

/** The clock of a commitment and its stops, for programs. Every deed answers with the clock as it is after. */
@RestController
@RequestMapping(path = "/api/v1/commitments", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ClockResource {

    private final Ledger ledger;
    private final Pauses pauses;

    ClockResource(Ledger ledger, Pauses pauses) {
        this.ledger = ledger;
        this.pauses = pauses;
    }

    /** One holder's time. */
    record IntervalBody(String kind, String holder, Instant from, Instant until, long days, long workingDays) {

        static IntervalBody of(DutyClock.Interval one) {
            return new IntervalBody(
                    one.holder().getClass().getSimpleName(), one.holder().title(), one.from(), one.until(), one.days(),
                    one.workingDays());
        }
    }

    record ClockBody(long days, long workingDays, List<IntervalBody> intervals) {

        static ClockBody of(DutyClock clock) {
            return new ClockBody(
                    clock.days(), clock.workingDays(), clock.intervals().stream().map(IntervalBody::of).toList());
        }
    }

    record Stop(String reason, Optional<String> words, LocalDate until) {

        Stop {
            if (reason == null || until == null) {
                throw new IllegalArgumentException("a stop has a reason and ends on a day");
            }
        }
    }

    record Words(Optional<String> words) {}

    @GetMapping("/{id}/clock")
    ClockBody clock(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return ClockBody.of(ledger.detail(actor, new CommitmentId(id)).clock());
    }

    /** The owner asks for a stop (申请暂停). */
    @PostMapping("/{id}/pause")
    ClockBody ask(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Stop stop) {
        pauses.ask(actor, new CommitmentId(id), stop.reason(), stop.words().orElse(""), stop.until());
        return clock(actor, id);
    }

    /** The level above approves (批准暂停). */
    @PostMapping("/{id}/pause/grant")
    ClockBody grant(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Words words) {
        pauses.grant(actor, new CommitmentId(id), words.words().orElse(""));
        return clock(actor, id);
    }

    /** The level above refuses (不批准暂停). */
    @PostMapping("/{id}/pause/refuse")
    ClockBody refuse(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Words words) {
        pauses.refuse(actor, new CommitmentId(id), words.words().orElse(""));
        return clock(actor, id);
    }

    /** The clock runs again (恢复计时). */
    @PostMapping("/{id}/pause/resume")
    ClockBody resume(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Words words) {
        pauses.resume(actor, new CommitmentId(id), words.words().orElse(""));
        return clock(actor, id);
    }
}
