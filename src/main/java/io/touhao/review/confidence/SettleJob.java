package io.touhao.review.confidence;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.review.job.Job;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Settles the calibrations at night. */
@Component
class SettleJob implements Job {

    private final Confidences confidences;

    SettleJob(Confidences confidences) {
        this.confidences = confidences;
    }

    @Override
    public String name() {
        return "calibration";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(2, 10));
    }

    @Override
    public void run() {
        confidences.settle();
    }
}
