package io.touhao.commitment.web;

import io.touhao.commitment.LedgerRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A commitment as programs read it.
 *
 * @param version to be given back with each deed, so that nobody overwrites what somebody else did meanwhile
 * @param ahead share done less pro-rata progress, in points
 */
record CommitmentBody(
        long id, int version, Optional<Long> parent, String unit, String unitName, String level, String number,
        String action, String title, TargetBody target, LocalDate from, LocalDate due, String source,
        OwnerBody owner, List<String> supporting, ProgressBody progress, String state, String signal, String cause,
        Instant updatedAt) {

    record TargetBody(
            String kind, Optional<BigDecimal> value, Optional<BigDecimal> goal, String unit, String bound,
            String words) {}

    record OwnerBody(String office, String post, String person) {}

    record ProgressBody(
            Optional<BigDecimal> done, Optional<BigDecimal> share, Optional<BigDecimal> ahead, String text,
            String problems, String nextSteps, Optional<Instant> at) {}

    static CommitmentBody of(LedgerRow row) {
        var target = row.target();
        var owner = row.owner();
        return new CommitmentBody(
                row.id().value(), row.version(), row.parent().map(parent -> parent.value()), row.unit().value(),
                row.unitName(), row.level().name(), row.number(), row.action(), row.title(),
                new TargetBody(target.kind().name(), target.value(), target.goal(), target.goalUnit(),
                        target.bound().name(), target.words()),
                row.from(), row.due(), row.citation(),
                new OwnerBody(owner.officeName(), owner.postName(), owner.personName()), row.supporting(),
                new ProgressBody(row.done(), row.share(), row.ahead(), row.progress(), row.problems(),
                        row.nextSteps(), row.reportedAt()),
                row.state().name(), row.signal().name(), row.cause().name(), row.updatedAt());
    }
}
