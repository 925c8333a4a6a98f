package io.touhao.review.job;

import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What nightly runs failed for, as the administrator sees it. */
@Service
@Transactional
public class UnitRuns {

    private final UnitRunStore store;
    private final Trail trail;
    private final Clock clock;

    UnitRuns(UnitRunStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** What failed and was not made good, latest first. */
    @Transactional(readOnly = true)
    public List<FailedUnit> failed() {
        return store.failed();
    }

    /** Lets what failed today be tried at the next turn, which comes within a minute. */
    public int hurry(Actor actor) {
        var hurried = store.hurry(LocalDate.now(clock), clock.instant());
        trail.record(actor, "job.retry-units", "job/*", hurried + " units");
        return hurried;
    }
}
