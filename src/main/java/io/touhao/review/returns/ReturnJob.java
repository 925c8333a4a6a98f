package io.touhao.review.returns;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.monitoring.filing.Filings;
import io.touhao.review.job.Job;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Opens the returns that the calendar of their form says are due. */
@Component
class ReturnJob implements Job {

    private static final LocalTime[] HOURS = {
        LocalTime.of(8, 0), LocalTime.of(9, 0), LocalTime.of(12, 0), LocalTime.of(18, 0)};

    private final Filings filings;

    ReturnJob(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String name() {
        return "returns-opening";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneId.of("Asia/Shanghai"), HOURS);
    }

    @Override
    public void run() {
        filings.openDue();
    }
}
