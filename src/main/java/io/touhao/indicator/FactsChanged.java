package io.touhao.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Published by a module whose facts changed, in the same transaction: which records of which source, and the instant that
 * it wrote as {@code known_from} of the new rows and {@code known_until} of the old ones. What is worked out from them
 * follows with the next refresh; nothing is read here, so that writers do not wait for each other.
 *
 * @param source name of the {@link FactSource}
 * @param records keys as in the column {@code record}
 */
public record FactsChanged(String source, Collection<String> records, Instant at) {

    public FactsChanged {
        records = List.copyOf(records);
    }
}
