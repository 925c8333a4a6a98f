package io.touhao.commitment;

import io.touhao.commitment.CommitmentStore.Lamp;
import io.touhao.commitment.SignalPolicy.Light;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.directory.HolidayPack;
import io.touhao.directory.HolidayYear;
import io.touhao.directory.Holidays;
import io.touhao.directory.HolidaysChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lights of all commitments (红黄绿灯). They are stored, so that twenty thousand rows are filtered by them at
 * once: set at each change of a commitment, and for all of them when the first of a day looks.
 */
@Service
class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String CASES_CALENDAR = "packs/calendar/cn-2023.yaml";

    private final CommitmentStore store;
    private final SignalRuleStore rules;
    private final PauseStore pauses;
    private final Holidays holidays;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final List<SignalPreset> presets;
    private final ReentrantLock setting = new ReentrantLock();
    private final AtomicReference<LocalDate> lit = new AtomicReference<>(LocalDate.MIN);

    Signals(
            CommitmentStore store, SignalRuleStore rules, PauseStore pauses, Holidays holidays, Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.rules = rules;
        this.pauses = pauses;
        this.holidays = holidays;
        this.clock = clock;
        this.presets = SignalPreset.checked(HolidayYear.workingDays(HolidayPack.read(CASES_CALENDAR).days()));
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Light light(Commitment commitment) {
        return policy().light(commitment, !pauses.stopped(List.of(commitment.id()), LocalDate.now(clock)).isEmpty());
    }

    /** Which of these have their clock stopped today. */
    Predicate<Commitment> stopped(List<CommitmentId> ids) {
        var stopped = pauses.stopped(ids, LocalDate.now(clock));
        return commitment -> stopped.contains(commitment.id());
    }

    /** Sets the light of a commitment that changes by something kept beside it. */
    void relight(Commitment commitment) {
        store.light(commitment.id(), light(commitment));
    }

    List<SignalPreset> presets() {
        return presets;
    }

    /** The rules of today for all units in scope. */
    SignalPolicies policy() {
        return new SignalPolicies(
                rules.all(), presets.getFirst().rule(), holidays.workingDays(), LocalDate.now(clock));
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

    @EventListener
    void on(HolidaysChanged event) {
        forget();
    }

    /** Rules or working days have changed: whoever looks next sets all lights anew. */
    void forget() {
        store.forgetLit();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                lit.set(LocalDate.MIN);
            }
        });
    }

    private int lightAll(LocalDate today) {
        if (!store.lightOn(today)) {
            return 0;
        }
        var policy = policy();
        var lamps = store.lamps();
        var stopped = pauses.stopped(lamps.stream().map(Lamp::id).toList(), today);
        Function<Lamp, Light> next = lamp -> policy.light(lamp, stopped.contains(lamp.id()));
        var moved = lamps.stream().filter(lamp -> !next.apply(lamp).equals(lamp.light())).toList();
        if (!moved.isEmpty()) {
            store.light(moved.stream().map(Lamp::id).toList(), moved.stream().map(next).toList(), clock.instant());
        }
        LOG.info("set the lights of {} open commitments for {}, {} changed", lamps.size(), today, moved.size());
        return moved.size();
    }
}
