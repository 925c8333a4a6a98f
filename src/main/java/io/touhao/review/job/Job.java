package io.touhao.review.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

/**
 * Something the platform does by the clock, as {@link io.touhao.directory.Actor#SYSTEM}. Each bean of this type is
 * scheduled, on one server of several; a run that fails is logged, and comes again at its next time. It opens its own
 * transactions.
 */
public interface Job {

    /** Its key among the jobs: {@code message-digest}. */
    String name();

    Schedule schedule();

    void run();
}
