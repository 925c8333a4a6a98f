package io.touhao.indicator.value;

import io.touhao.indicator.Value;
import io.touhao.indicator.ValueBook;
import java.time.Instant;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DefaultValueBook implements ValueBook {

    private final ValueBinder binder;

    DefaultValueBook(ValueBinder binder) {
        this.binder = binder;
    }

    @Override
    public int enter(Collection<Value> values, Instant at) {
        return values.isEmpty() ? 0 : binder.enter(values, at);
    }
}
