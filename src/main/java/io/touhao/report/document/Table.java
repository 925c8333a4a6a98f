package io.touhao.report.document;

import java.util.List;

/**
 * A table with ruled lines; its head is repeated on every page and no row is split.
 *
 * @param head whether the columns' names are printed
 */
public record Table(List<Column> columns, List<Row> rows, boolean head) {

    /** How a column's words stand. */
    public enum Align {
        LEFT("left"), CENTRE("center"), RIGHT("right");

        private final String word;

        Align(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * @param share how broad, in shares of the text width
     */
    public record Column(String name, int share, Align align) {}

    /** One text a column. */
    public record Row(List<Text> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(List.of(cells).stream().map(Text::of).toList());
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%d cells in a table of %d columns".formatted(row.cells().size(), columns.size()));
            }
        }
    }

    /** How broad each column is, so that together they fill exactly the width. */
    int[] widths(int width) {
        var total = columns.stream().mapToInt(Column::share).sum();
        var widths = new int[columns.size()];
        for (int at = 0, share = 0; at < widths.length; at++) {
            var begin = width * share / total;
            share += columns.get(at).share();
            widths[at] = width * share / total - begin;
        }
        return widths;
    }
}
