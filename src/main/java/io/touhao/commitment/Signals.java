package io.touhao.commitment;

import io.touhao.commitment.CommitmentStore.Lamp;
import io.touhao.commitment.SignalPolicy.Light;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.quantity.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
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
    private final ReentrantLock setting = new ReentrantLock();
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

    /**
     * Sets all lights for today unless they are. Whoever comes while another sets them goes on with yesterday's: to
     * wait would hold a connection that the other one may need.
     */
    void ensureLitToday() {
        var today = LocalDate.now(clock);
        if (!today.equals(lit.get()) && setting.tryLock()) {
            try {
                Acting.as(Actor.SYSTEM, () -> transaction.execute(status -> lightAll(today)));
                lit.set(today);
            } finally {
                setting.unlock();
            }
        }
    }

    private int lightAll(LocalDate today) {
        if (!store.lightOn(today)) {
            return 0;
        }
        var policy = policy();
        var lamps = store.lamps();
        var moved = lamps.stream().filter(lamp -> !policy.light(lamp).equals(lamp.light())).toList();
        if (!moved.isEmpty()) {
            store.light(moved.stream().map(Lamp::id).toList(), moved.stream().map(policy::light).toList(), clock.instant());
        }
        LOG.info("set the lights of {} open commitments for {}, {} changed", lamps.size(), today, moved.size());
        return moved.size();
    }
}
