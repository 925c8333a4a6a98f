package io.touhao.review.request;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import io.touhao.review.job.Job;
import io.touhao.service.request.Requests;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Every night, what a county has not solved in time goes to the city. */
@Component
class RaiseRequestsJob implements Job {

    private final Requests requests;

    RaiseRequestsJob(Requests requests) {
        this.requests = requests;
    }

    @Override
    public String name() {
        return "raise-requests";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(2, 25));
    }

    @Override
    public void run() {
        Acting.as(Actor.SYSTEM, requests::raiseOverdue);
    }
}
