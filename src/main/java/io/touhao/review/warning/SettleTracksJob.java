package io.touhao.review.warning;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.monitoring.warning.TrackRecords;
import io.touhao.review.job.Job;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Back-tests every rule and its variants soon after the platform begins, and then once a day. */
@Component
class SettleTracksJob implements Job {

    private final TrackRecords tracks;

    SettleTracksJob(TrackRecords tracks) {
        this.tracks = tracks;
    }

    @Override
    public String name() {
        return "settle-warning-tracks";
    }

    @Override
    public Schedule schedule() {
        return Schedules.fixedDelay(Duration.ofDays(1));
    }

    @Override
    public void run() {
        tracks.settle();
    }
}
