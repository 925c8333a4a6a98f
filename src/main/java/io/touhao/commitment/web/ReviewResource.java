package io.touhao.commitment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentRefusal;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.EvidenceId;
import io.touhao.commitment.Extension;
import io.touhao.commitment.Extensions;
import io.touhao.commitment.Ledger;
import io.touhao.commitment.Proof;
import io.touhao.commitment.Reviews;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deep life of a commitment for programs: reviews, evidence, extension, withdrawal. Answers as the commitment is after. */
@RestController
@RequestMapping(path = "/api/v1/commitments", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ReviewResource {

    private final Reviews reviews;
    private final Extensions extensions;
    private final EvidenceFiles evidence;
    private final Ledger ledger;

    ReviewResource(Reviews reviews, Extensions extensions, EvidenceFiles evidence, Ledger ledger) {
        this.reviews = reviews;
        this.extensions = extensions;
        this.evidence = evidence;
        this.ledger = ledger;
    }

    record Reason(int version, Optional<String> reason) {

        String words() {
            return reason.orElse("");
        }
    }

    record Correction(int version, Optional<BigDecimal> done, Optional<String> reason) {}

    record Replacement(int version, Optional<String> number, Optional<String> reason) {}

    record Later(int version, Optional<LocalDate> due, Optional<String> reason) {}

    record Cited(Optional<String> reference, Optional<List<Integer>> meets, Optional<LocalDate> day) {

        Cited {
            if (meets.filter(lines -> lines.stream().anyMatch(Objects::isNull)).isPresent()
                    || day.filter(date -> date.getYear() < 1949 || date.getYear() > 2200).isPresent()) {
                throw new IllegalArgumentException("a reference names its lines, and a day of this age");
            }
        }
    }

    record Gone(Optional<String> reason) {}

    record EvidenceKey(long id) {}

    /** A level that reviews, and is not the last, verifies (核验). */
    @PostMapping("/{id}/verify")
    CommitmentBody verify(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Orders.Said order) {
        reviews.verify(actor, new CommitmentId(id), order.version(), order.words());
        return after(actor, id);
    }

    /** Closed out in spite of unmet requirements (越级销号). */
    @PostMapping("/{id}/override")
    CommitmentBody override(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Reason order) {
        reviews.override(actor, new CommitmentId(id), order.version(), order.words());
        return after(actor, id);
    }

    /** The owner corrects the figure after the claim (更正). */
    @PostMapping("/{id}/correct")
    CommitmentBody correct(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Correction order) {
        reviews.correct(actor, new CommitmentId(id), order.version(), given(order.done(), "done", "更正后的完成数"), order.reason().orElse(""));
        return after(actor, id);
    }

    /** The level above takes it back (撤销). */
    @PostMapping("/{id}/withdraw")
    CommitmentBody withdraw(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Reason order) {
        reviews.withdraw(actor, new CommitmentId(id), order.version(), order.words());
        return after(actor, id);
    }

    /** A commitment of a revised plan takes its place (替代). */
    @PostMapping("/{id}/supersede")
    CommitmentBody supersede(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Replacement order) {
        reviews.supersede(actor, new CommitmentId(id), order.version(), order.number().orElse(""), order.reason().orElse(""));
        return after(actor, id);
    }

    /** Every extension asked for, latest first. */
    @GetMapping("/{id}/extensions")
    List<Extension> extensions(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return extensions.of(actor, new CommitmentId(id));
    }

    /** The owner asks for a later due day (申请延期). */
    @PostMapping("/{id}/extensions")
    CommitmentBody ask(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Later order) {
        extensions.ask(actor, new CommitmentId(id), order.version(), given(order.due(), "due", "新时限"), order.reason().orElse(""));
        return after(actor, id);
    }

    /** The level above grants what was asked for, to that day or an earlier one. */
    @PostMapping("/{id}/extensions/grant")
    CommitmentBody grant(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Later order) {
        extensions.grant(actor, new CommitmentId(id), order.version(), given(order.due(), "due", "同意的时限"), order.reason().orElse(""));
        return after(actor, id);
    }

    /** The level above refuses it, with a reason. */
    @PostMapping("/{id}/extensions/refuse")
    CommitmentBody refuse(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Reason order) {
        extensions.refuse(actor, new CommitmentId(id), order.version(), order.words());
        return after(actor, id);
    }

    /** A document number or the whereabouts of a record in place of a file. */
    @PostMapping("/{id}/references")
    EvidenceKey cite(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Cited order) {
        var proof = Proof.cited(order.reference().orElse(""), order.meets().orElse(List.of()), order.day());
        return new EvidenceKey(evidence.cite(actor, new CommitmentId(id), proof).value());
    }

    /** Evidence is withdrawn by the office that brought it (撤回佐证). */
    @PostMapping("/{id}/evidence/{file}/withdraw")
    CommitmentBody withdraw(
            @Parameter(hidden = true) Actor actor, @PathVariable long id, @PathVariable long file,
            @RequestBody Gone order) {
        evidence.withdraw(actor, new EvidenceId(file), order.reason().orElse(""));
        return after(actor, id);
    }

    private static <T> T given(Optional<T> value, String field, String label) {
        return value.orElseThrow(() -> new Refused(new CommitmentRefusal.WordMissing(field, label)));
    }

    private CommitmentBody after(Actor actor, long id) {
        return CommitmentBody.of(ledger.row(actor, new CommitmentId(id)));
    }
}
