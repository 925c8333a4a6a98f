package io.touhao.review.message;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.LedgerRow;
import io.touhao.commitment.Records;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who looks at a commitment from above: the post that answers for the one it is part of, or, once that one has verified,
 * for the next above; at the top the supervisor's.
 * Those below do not see the level above, so it is asked for in a transaction of the platform itself.
 */
@Component
class Reviewers {

    private final Records records;
    private final Overseers overseers;
    private final TransactionTemplate aside;

    Reviewers(Records records, Overseers overseers, PlatformTransactionManager transactions) {
        this.records = records;
        this.overseers = overseers;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.aside.setReadOnly(true);
    }

    Map<CommitmentId, Recipient.OfPost> of(List<LedgerRow> rows) {
        return rows.isEmpty() ? Map.of() : Acting.as(Actor.SYSTEM, () -> aside.execute(status -> find(rows)));
    }

    private Map<CommitmentId, Recipient.OfPost> find(List<LedgerRow> rows) {
        var parents = records.rows(rows.stream().map(LedgerRow::parent).flatMap(Optional::stream).distinct().toList())
                .stream()
                .collect(Collectors.toMap(LedgerRow::id, Function.identity()));
        var above = records.rows(parents.values().stream().map(LedgerRow::parent).flatMap(Optional::stream).distinct().toList())
                .stream()
                .collect(Collectors.toMap(LedgerRow::id, Function.identity()));
        var found = new HashMap<CommitmentId, Recipient.OfPost>();
        for (var row : rows) {
            var parent = row.parent().map(parents::get);
            (row.state() == CommitmentState.Name.VERIFIED ? parent.flatMap(LedgerRow::parent).map(above::get) : parent)
                    .map(one -> new Recipient.OfPost(one.owner().post(), one.unit()))
                    .or(() -> overseers.of(row.unit()))
                    .ifPresent(post -> found.put(row.id(), post));
        }
        return found;
    }
}
