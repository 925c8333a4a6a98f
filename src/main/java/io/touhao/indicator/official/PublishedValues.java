package io.touhao.indicator.official;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Computation;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is published of our own province is the value of the indicator that means the same, where that is given and not
 * worked out here; in the transaction that takes it in.
 */
@Component
class PublishedValues {

    private static final String OWN = "37";

    private final Indicators indicators;
    private final ValueBook book;
    private final Clock clock;

    PublishedValues(Indicators indicators, ValueBook book, Clock clock) {
        this.indicators = indicators;
        this.book = book;
        this.clock = clock;
    }

    @EventListener
    void on(OfficialChanged changed) {
        var values = changed.values().stream()
                .filter(value -> value.place().code().equals(OWN) && isOut(value))
                .flatMap(value -> value(value).stream())
                .toList();
        if (!values.isEmpty()) {
            book.enter(values, changed.at());
        }
    }

    private boolean isOut(OfficialValue value) {
        return !value.published().orElse(value.period().lastDay().plusDays(1)).isAfter(LocalDate.now(clock));
    }

    private Optional<Value> value(OfficialValue official) {
        return indicators.inForce(IndicatorId.of(official.series().id()), official.period().lastDay())
                .filter(indicator -> indicator.computation() instanceof Computation.Entered)
                .filter(indicator -> indicator.unit().equals(official.series().unit()))
                .map(indicator -> value(indicator, official));
    }

    private static Value value(Indicator indicator, OfficialValue official) {
        return new Value(
                indicator.id(), UnitPath.of(OWN), official.period(), indicator.headline(), Slice.WHOLE, official.value(),
                official.standing(), indicator.version(), official.source(), official.knownFrom(), Optional.empty());
    }
}
