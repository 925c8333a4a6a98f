package io.touhao.review.job;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.indicator.Refresh;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When values of indicators follow their records: within seconds, and once a night as a whole. */
@Configuration(proxyBeanMethods = false)
class IndicatorJobs {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NIGHT = LocalTime.of(2, 30);

    @Bean
    static Job takeInFacts(Refresh refresh) {
        return new Work("indicator-take-in", Schedules.fixedDelay(PAUSE), refresh::takeIn);
    }

    @Bean
    static Job rebuildValues(Refresh refresh) {
        return new Work("indicator-rebuild", Schedules.daily(SHANGHAI, NIGHT), refresh::rebuild);
    }

    private record Work(String name, Schedule schedule, Runnable work) implements Job {

        @Override
        public void run() {
            work.run();
        }
    }
}
