package io.touhao.review.job;

import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does a day's work for each unit by itself (逐单位): the work and the note that it is done stand in one transaction of
 * the unit, so that each is done once, and one that fails holds no other.
 */
@Service
public class UnitByUnit {

    private static final Logger LOG = LoggerFactory.getLogger(UnitByUnit.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 4;

    private final Units units;
    private final UnitRunStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;

    UnitByUnit(Units units, UnitRunStore store, Clock clock, PlatformTransactionManager transactions) {
        this.units = units;
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How many units were done in this run, and how many failed. */
    public record Tally(int done, int failed) {

        static Tally of(List<Boolean> outcomes) {
            var done = (int) outcomes.stream().filter(outcome -> outcome).count();
            return new Tally(done, outcomes.size() - done);
        }
    }

    /** Does the job for every unit that it was not yet done for today. */
    public Tally run(UnitJob job) {
        var today = LocalDate.now(clock);
        var tally = Tally.of(all(today).stream().map(unit -> attempt(job, unit, today)).toList());
        LOG.info("{} of {}: {} units done, {} failed", job.name(), today, tally.done(), tally.failed());
        return tally;
    }

    /** Tries again what failed today and has waited long enough. */
    public Tally retry(UnitJob job) {
        var today = LocalDate.now(clock);
        var failed = transaction.execute(status -> store.failed(job.name(), today, clock.instant()));
        return Tally.of(all(today).stream()
                .filter(unit -> failed.contains(unit.path()))
                .map(unit -> attempt(job, unit, today))
                .toList());
    }

    private List<Unit> all(LocalDate today) {
        return units.subtree(UnitPath.ALL, today);
    }

    /** Whatever goes wrong inside belongs to the one unit; only here is a fault caught to go on with the next. */
    private boolean attempt(UnitJob job, Unit unit, LocalDate day) {
        try {
            transaction.executeWithoutResult(status -> doOnce(job, unit, day));
            return true;
        } catch (RuntimeException fault) {
            LOG.error("{} of {} failed for unit {}", job.name(), day, unit.path(), fault);
            transaction.executeWithoutResult(status -> note(job, unit, day, fault));
            return false;
        }
    }

    private void doOnce(UnitJob job, Unit unit, LocalDate day) {
        if (store.claim(job.name(), day, unit, clock.instant())) {
            job.run(unit, day);
        }
    }

    private void note(UnitJob job, Unit unit, LocalDate day, RuntimeException fault) {
        var tried = store.attempts(job.name(), day, unit.path());
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tried, DOUBLINGS));
        store.fail(job.name(), day, unit, String.valueOf(fault.getMessage()), clock.instant(), pause);
    }
}
