package io.touhao.review.message;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.touhao.review.job.Job;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the outbox: what is urgent every ten seconds, digests once a day. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MessageSettings.class)
class DeliveryJobs {

    private static final Duration OFTEN = Duration.ofSeconds(10);

    /** A job by its parts. */
    private record Work(String name, Schedule schedule, Runnable work) implements Job {
        @Override
        public void run() {
            work.run();
        }
    }

    @Bean
    Job packUrgentMessages(Outbox outbox) {
        return new Work("urgent-messages", Schedules.fixedDelay(OFTEN), outbox::packUrgent);
    }

    @Bean
    Job packMessageDigests(Outbox outbox, MessageSettings settings, Clock clock) {
        return new Work("message-digests", Schedules.daily(clock.getZone(), settings.digestAt()), outbox::packDigests);
    }

    @Bean
    Job deliverMessages(Deliveries deliveries) {
        return new Work("deliveries", Schedules.fixedDelay(OFTEN), deliveries::deliver);
    }
}
