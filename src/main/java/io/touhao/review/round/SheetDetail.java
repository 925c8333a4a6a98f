package io.touhao.review.round;

import io.touhao.commitment.LedgerRow;
import java.time.Instant;
import java.util.List;

/**
 * A sheet with everything that belongs to it.
 *
 * @param lines what it accounts for, with the figures the records prove today
 * @param below the sheets that it takes up
 * @param history what happened to it, newest first
 * @param deeds what the actor may do with it now
 */
public record SheetDetail(
        Sheet sheet, Round round, List<Line> lines, List<Sheet> below, List<Event> history, List<Deed> deeds) {

    public SheetDetail {
        lines = List.copyOf(lines);
        below = List.copyOf(below);
        history = List.copyOf(history);
        deeds = List.copyOf(deeds);
    }

    /** One commitment on the sheet: the record, and what is said of it. */
    public record Line(LedgerRow row, String problems, String nextSteps) {}

    /** Something that happened. */
    public record Event(Instant at, String actor, String title, RoundDeed deed, String unitName, String note) {}

    /** What may be done with a sheet. */
    public enum Deed {
        FILL_IN, SUBMIT, RETURN, TAKE
    }

    public boolean allows(Deed deed) {
        return deeds.contains(deed);
    }

    /** What has not been handed in from below. */
    public List<Sheet> missing() {
        return below.stream().filter(sheet -> !sheet.state().isReported()).toList();
    }
}
