package io.touhao.report.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A ledger that could be read.
 *
 * @param file the file's name
 * @param sheet the sheet that holds the ledger, or none for comma-separated text
 * @param unit the reporting body as the sheet names it
 * @param headLine the last row of the head, counted from 1
 * @param rows the tasks in the order of the sheet, at least one
 */
public record LedgerReading(
        String file, Optional<String> sheet, Optional<String> unit, int headLine, List<SheetRow> rows)
        implements LedgerOutcome {

    public LedgerReading {
        rows = List.copyOf(rows);
    }
}
