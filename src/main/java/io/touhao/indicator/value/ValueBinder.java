package io.touhao.indicator.value;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValuesChanged;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings the values held into line with those worked out: what differs ends, what is new begins, what is gone ends. */
@Component
public class ValueBinder {

    private final ValueStore store;
    private final ApplicationEventPublisher events;

    ValueBinder(ValueStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /**
     * Where values are held that were worked out from records.
     *
     * @param units all where empty
     * @param periods all where empty
     */
    public record Field(Collection<IndicatorId> indicators, Set<UnitPath> units, Set<Period> periods) {}

    /**
     * Makes the field hold these values and no others.
     *
     * @return how many values were new, different or gone
     */
    public int bind(Field field, Collection<Value> values, Instant at) {
        store.lay(values);
        var gone = store.endMissing(field, at);
        store.end(at);
        var begun = store.begin(at);
        var touched = new ArrayList<>(gone);
        touched.addAll(begun);
        tell(touched, at);
        return touched.stream().mapToInt(ValueKey::rows).sum();
    }

    /** Enters values beside those held. */
    int enter(Collection<Value> values, Instant at) {
        store.lay(values);
        store.end(at);
        var begun = store.begin(at);
        tell(begun, at);
        return begun.stream().mapToInt(ValueKey::rows).sum();
    }

    /** What an indicator's headline is held to be now, for whole units of all levels. */
    public List<Value> held(Indicator indicator, Period period, Instant at) {
        return store.known("indicator = :indicator and measure = :measure and slice = '' and period = :period",
                Map.of("indicator", indicator.id().value(), "measure", indicator.headline().name(), "period", period.code()),
                at, "unit_path");
    }

    private void tell(List<ValueKey> touched, Instant at) {
        var changes = touched.stream()
                .filter(ValueKey::whole)
                .map(ValueKey::change)
                .distinct()
                .toList();
        if (!changes.isEmpty()) {
            events.publishEvent(new ValuesChanged(changes, at));
        }
    }
}
