package io.touhao.report.ledger;

import java.time.LocalDate;

/** What a cell holds beneath its looks. */
sealed interface CellContent {

    Words WORDS = new Words();

    /** Text typed in, or nothing. */
    record Words() implements CellContent {}

    /** A number that is not shown as a date. */
    record Figure(double value) implements CellContent {}

    /** A number shown as a date; {@code showsDay} is false for 2023年9月. */
    record Day(LocalDate date, boolean showsDay) implements CellContent {}
}
