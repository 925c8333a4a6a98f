package io.touhao.report.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One task of a ledger (台账条目) as it stands in a sheet. Texts are what a person sees in the cell; an empty cell
 * is an empty text.
 *
 * @param line the row of the sheet, counted from 1
 * @param code the commitment's code where the sheet carries one, else empty
 * @param no the printed number, half-width, or empty
 * @param due the deadline reckoned in the plan year, or none for standing and recurring duties
 * @param dueText the deadline as printed
 * @param state what the state column says, or none when it is empty
 */
public record SheetRow(
        int line,
        String code,
        String no,
        String task,
        String target,
        String lead,
        String owner,
        List<String> supporting,
        Optional<LocalDate> due,
        String dueText,
        String progress,
        String problems,
        String next,
        Optional<RowState> state) {

    public SheetRow {
        supporting = List.copyOf(supporting);
    }
}
