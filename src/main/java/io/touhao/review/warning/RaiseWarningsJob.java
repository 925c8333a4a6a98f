package io.touhao.review.warning;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.review.job.Job;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Every night, what nobody was sent for in time goes to the unit above. */
@Component
class RaiseWarningsJob implements Job {

    private final Warnings warnings;

    RaiseWarningsJob(Warnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public String name() {
        return "raise-warnings";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(2, 20));
    }

    @Override
    public void run() {
        warnings.raiseOverdue();
    }
}
