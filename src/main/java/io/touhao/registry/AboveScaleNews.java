package io.touhao.registry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells {@link AboveScaleChanged}, from wherever stays in the list are written. */
@Component
public class AboveScaleNews {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    AboveScaleNews(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** To be called in the transaction that writes; nothing is told of nobody. */
    public void tell(Collection<Long> enterprises) {
        if (!enterprises.isEmpty()) {
            events.publishEvent(new AboveScaleChanged(List.copyOf(enterprises), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }
}
