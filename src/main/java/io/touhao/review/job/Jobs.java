package io.touhao.review.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Hands the jobs of all modules to db-scheduler, which begins once the platform is ready. */
@Configuration(proxyBeanMethods = false)
public class Jobs {

    /** The table that holds when each job runs next. */
    public static final String TABLE = "review.scheduled_tasks";

    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final int THREADS = 3;

    /** The jobs as tasks; all of them, also those that go unit by unit. */
    public static List<RecurringTask<Void>> tasks(List<Job> jobs, List<UnitJob> unitJobs, UnitByUnit unitByUnit) {
        return Stream.concat(
                        jobs.stream().map(job -> task(job.name(), job.schedule(), job::run)),
                        unitJobs.stream().map(job -> task(job.name(), job.schedule(), () -> unitByUnit.run(job))))
                .toList();
    }

    @Bean(destroyMethod = "stop")
    @ConditionalOnBooleanProperty(name = "touhao.jobs", matchIfMissing = true)
    Scheduler scheduler(
            DataSource dataSource, Clock clock, List<Job> jobs, List<UnitJob> unitJobs, UnitByUnit unitByUnit) {
        return Scheduler.create(dataSource)
                .startTasks(tasks(jobs, unitJobs, unitByUnit))
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(THREADS)
                .pollingInterval(POLLING)
                .build();
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "touhao.jobs", matchIfMissing = true)
    Begin begin(Scheduler scheduler) {
        return new Begin(scheduler);
    }

    /** Begins after what a first start lays down. */
    record Begin(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            scheduler.start();
        }
    }

    private static RecurringTask<Void> task(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> Acting.as(Actor.SYSTEM, () -> {
            work.run();
            return name;
        }));
    }
}
