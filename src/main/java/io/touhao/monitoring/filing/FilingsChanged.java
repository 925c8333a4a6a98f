package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.util.List;
import java.util.Map;

/**
 * Told in the transaction in which something happened to returns, so that whoever listens does so with the change or
 * not at all.
 *
 * @param counts how many returns of each county it happened to
 * @param filings keys of them, where they are few; empty when a period opens
 * @param words the reason, where there is one
 */
public record FilingsChanged(
        String form, String title, Period period, Deed deed, Map<UnitPath, Integer> counts, List<FilingId> filings, Actor actor,
        String words) {

    public FilingsChanged {
        counts = Map.copyOf(counts);
        filings = List.copyOf(filings);
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
