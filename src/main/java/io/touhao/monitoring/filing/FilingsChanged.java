package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Told in the transaction in which something happened to returns, so that whoever listens does so with the change or
 * not at all.
 *
 * @param counts how many returns of each county it happened to
 * @param filings keys of them, where they are few; empty when a period opens
 * @param words the reason, where there is one
 * @param concerned the enterprises whose returns they are
 */
public record FilingsChanged(
        String form, String title, Period period, Deed deed, Map<UnitPath, Integer> counts, List<FilingId> filings, Actor actor,
        String words, List<Concerned> concerned) {

    public FilingsChanged {
        counts = Map.copyOf(counts);
        filings = List.copyOf(filings);
        concerned = List.copyOf(concerned);
    }

    /**
     * An enterprise to which it happened.
     *
     * @param lock when its return locks for it
     * @param address page of its return; of all its returns when a period opens
     */
    public record Concerned(long enterprise, UnitPath unit, LocalDateTime lock, String address) {}

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
