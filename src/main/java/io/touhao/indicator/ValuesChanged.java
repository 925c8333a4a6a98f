package io.touhao.indicator;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.util.List;

/**
 * Told synchronously in the transaction that enters values, so that whoever goes by them changes with them or not at all.
 * Only whole units are told of, not slices.
 */
public record ValuesChanged(List<Change> changes, Instant at) {

    public ValuesChanged {
        changes = List.copyOf(changes);
    }

    /** One series point that is new, different, or gone. */
    public record Change(IndicatorId indicator, UnitPath unit, Period period) {}
}
