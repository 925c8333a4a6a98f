package io.touhao.commitment;

import io.touhao.commitment.SignalPolicy.Light;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.quantity.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lights of all commitments (红黄绿灯). They are stored, so that twenty thousand rows are filtered by them at
 * once: set at each change of a commitment, and for all of them when the first of a day looks.
 */
@Service
class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private final CommitmentStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SignalRule rule = SignalRule.standard();
    private final AtomicReference<LocalDate> lit = new AtomicReference<>(LocalDate.MIN);

    Signals(CommitmentStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Light light(Commitment commitment) {
        return policy().light(commitment);
    }

    SignalPolicy policy() {
        return new SignalPolicy(rule, WorkingDays.WEEKENDS_ONLY, LocalDate.now(clock));
    }

    /** Sets all lights for today unless they are; whoever comes second on a day finds them set. */
    void ensureLitToday() {
        var today = LocalDate.now(clock);
        if (!today.equals(lit.get())) {
            Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> lightAll(today)));
            lit.set(today);
        }
    }

    private int lightAll(LocalDate today) {
        if (!store.lightOn(today)) {
            return 0;
        }
        var policy = policy();
        var open = store.open();
        var ids = open.stream().map(Commitment::id).toList();
        var changed = ids.isEmpty() ? 0 : store.light(ids, open.stream().map(policy::light).toList(), clock.instant());
        LOG.info("set the lights of {} open commitments for {}, {} changed", open.size(), today, changed);
        return changed;
    }
}
