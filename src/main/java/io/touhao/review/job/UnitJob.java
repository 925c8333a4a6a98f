package io.touhao.review.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.touhao.directory.Unit;
import java.time.LocalDate;

/**
 * A job that goes through all units, each in a transaction of its own: what fails for one unit is rolled back for that
 * unit alone, tried again later in the day, and shown to the system administrator, while all others are done.
 */
public interface UnitJob {

    /** Its key among the jobs: {@code reminders}. */
    String name();

    /** What it does, as the administrator reads it: 到期提醒. */
    String title();

    Schedule schedule();

    /** Does the day's work of one unit; it has the unit's transaction. */
    void run(Unit unit, LocalDate day);
}
