package io.touhao.report.programme;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.programme.distance.Distances;
import io.touhao.review.job.Job;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Every night, how far every firm is from every title. */
@Component
class DistanceJob implements Job {

    private final Distances distances;

    DistanceJob(Distances distances) {
        this.distances = distances;
    }

    @Override
    public String name() {
        return "distances";
    }

    @Override
    public Schedule schedule() {
        return new AtOnce(Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(2, 0)));
    }

    @Override
    public void run() {
        distances.run();
    }

    /** A platform that has just been set up does not wait for the night. */
    private record AtOnce(Schedule then) implements Schedule {

        @Override
        public Instant getInitialExecutionTime(Instant now) {
            return now;
        }

        @Override
        public Instant getNextExecutionTime(ExecutionComplete complete) {
            return then.getNextExecutionTime(complete);
        }

        @Override
        public boolean isDeterministic() {
            return false;
        }
    }
}
