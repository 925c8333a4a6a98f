package io.touhao.report.document;

import java.math.BigDecimal;
import java.util.List;

/**
 * A sheet of a workbook as offices print it: a title, a line of facts, a head that is repeated, rows.
 *
 * @param left as of when, {@code right} the units of measurement
 */
public record WorkSheet(String name, String title, String left, String right, List<Column> columns, List<List<Value>> rows) {

    /** @param width in characters */
    public record Column(String name, double width) {}

    /** What a cell holds. */
    public sealed interface Value {
        /** Always text, whatever sign it begins with. */
        record Words(String text) implements Value {}

        record Figure(BigDecimal figure, boolean oneDecimal) implements Value {}

        /** Where a figure would stand: a dash at the same side. */
        record None() implements Value {}
    }

    public static Value words(String text) {
        return new Value.Words(text);
    }

    public static Value none() {
        return new Value.None();
    }

    public static Value count(long count) {
        return new Value.Figure(BigDecimal.valueOf(count), false);
    }

    /** With one decimal: a rate or a difference of rates. */
    public static Value rate(BigDecimal rate) {
        return new Value.Figure(rate, true);
    }
}
