package io.touhao.indicator.official;

import java.time.Instant;
import java.util.List;

/** Told in the transaction that takes official figures in: those that are new or different. */
public record OfficialChanged(List<OfficialValue> values, Instant at) {

    public OfficialChanged {
        values = List.copyOf(values);
    }
}
