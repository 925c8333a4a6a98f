package io.touhao.commitment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Commitments;
import io.touhao.commitment.Ledger;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commitments for programs. A refusal is a problem document; every deed answers with the commitment as it is after. */
@RestController
@RequestMapping(path = "/api/v1/commitments", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class CommitmentResource {

    private final Commitments commitments;
    private final Ledger ledger;

    CommitmentResource(Commitments commitments, Ledger ledger) {
        this.commitments = commitments;
        this.ledger = ledger;
    }

    /** One commitment with children, evidence, history, and what the caller may do with it. */
    @GetMapping("/{id}")
    CommitmentDetailBody detail(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return CommitmentDetailBody.of(ledger.detail(actor, new CommitmentId(id)));
    }

    /** The owner takes it (签收). */
    @PostMapping("/{id}/acknowledge")
    CommitmentBody acknowledge(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Orders.Seen order) {
        commitments.acknowledge(actor, new CommitmentId(id), order.version());
        return after(actor, id);
    }

    /** The owner reports progress (填报进展). */
    @PostMapping("/{id}/progress")
    CommitmentBody report(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Orders.Progress order) {
        commitments.report(actor, new CommitmentId(id), order.version(), order.report());
        return after(actor, id);
    }

    /** The owner claims completion (申报办结). */
    @PostMapping("/{id}/claim")
    CommitmentBody claim(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Orders.Said order) {
        commitments.claimCompletion(actor, new CommitmentId(id), order.version(), order.words());
        return after(actor, id);
    }

    /** The level above grants close-out (销号). */
    @PostMapping("/{id}/close-out")
    CommitmentBody closeOut(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Orders.Said order) {
        commitments.closeOut(actor, new CommitmentId(id), order.version(), order.words());
        return after(actor, id);
    }

    /** The level above sends it back (退回). */
    @PostMapping("/{id}/return")
    CommitmentBody returnIt(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Orders.Return order) {
        commitments.returnIt(
                actor, new CommitmentId(id), order.version(), order.reason().orElse(""), order.clause().orElse(""));
        return after(actor, id);
    }

    /** Takes many at once. */
    @PostMapping("/acknowledge")
    Orders.ManyDone acknowledge(@Parameter(hidden = true) Actor actor, @RequestBody Orders.Many order) {
        return Orders.ManyDone.of(commitments.acknowledge(actor, order.commitments()));
    }

    /** Reminds the owners of many (催办). */
    @PostMapping("/remind")
    Orders.ManyDone remind(@Parameter(hidden = true) Actor actor, @RequestBody Orders.Many order) {
        return Orders.ManyDone.of(commitments.remind(actor, order.commitments(), order.text().orElse("")));
    }

    private CommitmentBody after(Actor actor, long id) {
        return CommitmentBody.of(ledger.row(actor, new CommitmentId(id)));
    }
}
