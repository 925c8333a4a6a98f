package io.touhao.review.round;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.review.job.Job;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Opens the rounds of the day in the morning, and reminds where a deadline is near. */
@Component
class RoundJob implements Job {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final RoundCalendar calendar;

    RoundJob(RoundCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "rounds-opening";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneId.of("Asia/Shanghai"), MORNING);
    }

    @Override
    public void run() {
        calendar.openDue();
        calendar.remindDue();
    }
}
