package io.touhao.indicator;

import java.time.Instant;
import java.util.Collection;

/** Where values are written (指标值簿): only ever added to; a value that changes ends one row and begins another. */
public interface ValueBook {

    /**
     * Enters values as known from the instant on, where they differ from what is held; tells {@link ValuesChanged} of those
     * that do, in the same transaction. {@link Value#knownFrom()} and {@link Value#knownUntil()} of the given are not read.
     *
     * @return how many were new or different
     */
    int enter(Collection<Value> values, Instant at);
}
