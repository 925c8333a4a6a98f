package io.touhao.access;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the trail in the transaction of the change. Rows are gathered and chained just before the commit, so
 * that the head of a chain is held for as short as can be; a transaction at repeatable read carries a name, and no two of
 * one name run at a time.
 */
@Component
class ChainedTrail implements Trail {

    private final TrailStore store;
    private final Clock clock;
    private final TransactionTemplate apart;

    ChainedTrail(TrailStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void record(Actor actor, String verb, String object, String detail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("'%s' is written to the trail outside a transaction".formatted(verb));
        }
        gathered().add(row(actor, verb, object, detail, "done"));
    }

    @Override
    public void refused(Actor actor, String verb, String object, String reason) {
        var row = row(actor, verb, object, reason, "refused");
        Acting.as(Actor.SYSTEM, () -> apart.execute(status -> {
            store.append(List.of(row));
            return true;
        }));
    }

    private TrailRow row(Actor actor, String verb, String object, String detail, String result) {
        var source = RequestSource.current();
        return new TrailRow(
                clock.instant().truncatedTo(ChronoUnit.MICROS), actor.account(), actor.name(), actor.title(),
                actor.role().name(), actor.unit().value(), verb, object.replace("\0", ""), detail.replace("\0", ""), result, source.request(),
                source.address());
    }

    /** A transaction that sees one moment cannot follow a head that others move: it has a lane of its own name. */
    private static Optional<String> ownLane() {
        var isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        return isolation != null && isolation >= TransactionDefinition.ISOLATION_REPEATABLE_READ
                ? Optional.of(Objects.requireNonNull(TransactionSynchronizationManager.getCurrentTransactionName(), "the name of the transaction"))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private List<TrailRow> gathered() {
        var rows = (List<TrailRow>) TransactionSynchronizationManager.getResource(this);
        return rows != null ? rows : startGathering();
    }

    private List<TrailRow> startGathering() {
        var rows = new ArrayList<TrailRow>();
        TransactionSynchronizationManager.bindResource(this, rows);
        TransactionSynchronizationManager.registerSynchronization(new AppendBeforeCommit(rows));
        return rows;
    }

    private final class AppendBeforeCommit implements TransactionSynchronization {

        private final List<TrailRow> rows;

        private AppendBeforeCommit(List<TrailRow> rows) {
            this.rows = rows;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ChainedTrail.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ChainedTrail.this, rows);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            ownLane().ifPresentOrElse(name -> store.append(name, rows), () -> store.append(rows));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChainedTrail.this);
        }
    }
}
