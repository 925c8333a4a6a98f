package io.touhao.indicator.value;

import io.touhao.indicator.Slice;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueBook;
import io.touhao.indicator.ValuesChanged;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultValueBook implements ValueBook {

    private final ValueStore store;
    private final ApplicationEventPublisher events;

    DefaultValueBook(ValueStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @Override
    public int enter(Collection<Value> values, Instant at) {
        if (values.isEmpty()) {
            return 0;
        }
        store.lay(values);
        store.end(at);
        var begun = store.begin(at);
        tell(begun, at);
        return begun.size();
    }

    private void tell(List<ValueKey> touched, Instant at) {
        var changes = touched.stream()
                .filter(key -> key.slice().equals(Slice.WHOLE))
                .map(ValueKey::change)
                .distinct()
                .toList();
        if (!changes.isEmpty()) {
            events.publishEvent(new ValuesChanged(changes, at));
        }
    }
}
