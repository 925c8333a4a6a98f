package io.touhao.registry;

import java.time.Instant;
import java.util.List;

/** Told in the transaction in which enterprises entered the above-scale list, left it, or were registered into it. */
public record AboveScaleChanged(List<Long> enterprises, Instant at) {

    public AboveScaleChanged {
        enterprises = List.copyOf(enterprises);
    }
}
