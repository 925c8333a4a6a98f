package io.touhao.report.exchange;

import io.touhao.commitment.LedgerRow;
import io.touhao.report.ledger.SheetRow;
import java.util.List;
import java.util.Optional;

/**
 * A line of the file, what it was found to be, and what it would change.
 *
 * @param found the commitment it speaks of
 * @param remark why it is doubtful or wrong, or what else must be done
 */
record ImportLine(
        SheetRow row, Outcome outcome, Optional<LedgerRow> found, List<Change> changes, String remark) {

    ImportLine {
        changes = List.copyOf(changes);
    }

    /** A field that would be written. */
    record Change(String field, String before, String after) {}

    static ImportLine wrong(SheetRow row, Optional<LedgerRow> found, String reason) {
        return new ImportLine(row, Outcome.WRONG, found, List.of(), reason);
    }

    static ImportLine doubtful(SheetRow row, String reason) {
        return new ImportLine(row, Outcome.DOUBTFUL, Optional.empty(), List.of(), reason);
    }

    /** The text of a field after the import. */
    String text(String field, String before) {
        return changes.stream()
                .filter(change -> change.field().equals(field))
                .map(Change::after)
                .findFirst()
                .orElse(before);
    }
}
