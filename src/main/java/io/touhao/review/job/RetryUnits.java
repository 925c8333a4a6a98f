package io.touhao.review.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Comes back to the units that a job failed for. */
@Component
class RetryUnits implements Job {

    private final List<UnitJob> jobs;
    private final UnitByUnit unitByUnit;

    RetryUnits(List<UnitJob> jobs, UnitByUnit unitByUnit) {
        this.jobs = jobs;
        this.unitByUnit = unitByUnit;
    }

    @Override
    public String name() {
        return "retry-units";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofMinutes(1));
    }

    @Override
    public void run() {
        jobs.forEach(unitByUnit::retry);
    }
}
