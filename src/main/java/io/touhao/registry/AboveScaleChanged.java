package io.touhao.registry;

import java.time.Instant;
import java.util.List;

/**
 * Told in the transaction in which enterprises entered the above-scale list or left it, were registered into it, were
 * decided to be the same as another or no longer, or changed county or industry while they have a stay in it.
 */
public record AboveScaleChanged(List<Long> enterprises, Instant at) {

    public AboveScaleChanged {
        enterprises = List.copyOf(enterprises);
    }
}
