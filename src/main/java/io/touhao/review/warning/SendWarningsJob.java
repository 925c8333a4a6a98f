package io.touhao.review.warning;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.monitoring.warning.Warnings;
import io.touhao.review.job.Job;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** On the twelfth of each month, once electricity and taxes are there, and again after the returns are closed. */
@Component
class SendWarningsJob implements Job {

    private final Warnings warnings;

    SendWarningsJob(Warnings warnings) {
        this.warnings = warnings;
    }

    @Override
    public String name() {
        return "send-warnings";
    }

    @Override
    public Schedule schedule() {
        return Schedules.cron("0 0 2 12,23 * *", ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public void run() {
        warnings.send();
    }
}
