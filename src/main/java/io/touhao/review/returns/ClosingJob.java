package io.touhao.review.returns;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.filing.OwedReturns;
import io.touhao.review.job.Job;
import io.touhao.review.message.Messages;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells enterprises in the morning whose return locks within three days; the three days are an assumption. */
@Component
class ClosingJob implements Job {

    private static final UnitPath PROVINCE = UnitPath.of("37");
    private static final Duration WITHIN = Duration.ofDays(3);

    private final OwedReturns owed;
    private final Messages messages;
    private final TransactionTemplate transaction;

    ClosingJob(OwedReturns owed, Messages messages, PlatformTransactionManager transactions) {
        this.owed = owed;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "returns-closing";
    }

    @Override
    public Schedule schedule() {
        return Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(8, 10));
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(status -> messages.tell(
                owed.closing(Actor.SYSTEM, PROVINCE, WITHIN).stream().map(EnterpriseWords::closing).toList()));
    }
}
