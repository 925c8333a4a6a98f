package io.touhao.page.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A list's table as the templates print it: heads and lines of the columns shown. */
public record ListTable(List<Head> heads, List<Line> lines) {

    private static final int FACTS_ON_PHONE = 2;

    /**
     * The head of a column.
     *
     * @param address of the list sorted by this column, the other way round where it already is; none if it cannot be
     * @param sorted {@code ascending} or {@code descending} for the column sorted by
     */
    public record Head(
            String title, String unit, boolean right, Optional<String> address, Optional<String> sorted) {}

    /** One line; its label tells a checkbox apart. */
    public record Line(String key, String label, List<Field> fields) {}

    /**
     * One field of a line.
     *
     * @param css its classes on the page
     * @param printCss its classes on paper
     */
    public record Field(Cell cell, String title, String css, String printCss) {}

    static <R> ListTable of(ListPage<R> page) {
        var columns = page.columns();
        var styles = IntStream.range(0, columns.size()).mapToObj(index -> style(columns, index)).toList();
        return new ListTable(
                columns.stream().map(column -> head(page, column)).toList(),
                page.rows().stream().map(row -> line(page, row, styles)).toList());
    }

    private static <R> Head head(ListPage<R> page, Column<R> column) {
        var query = page.query();
        var sort = page.listing().sort(column.key());
        var current = query.sort().column().equals(column.key());
        return new Head(
                column.title(), column.unit(), column.kind().right(),
                sort.map(by -> query.sort().equals(by) ? by.reversed() : by).map(query::sortedBy),
                current ? Optional.of(query.sort().descending() ? "descending" : "ascending") : Optional.empty());
    }

    private static <R> Line line(ListPage<R> page, ListPage.Row<R> row, List<String> styles) {
        var columns = page.columns();
        var fields = IntStream.range(0, columns.size())
                .mapToObj(index -> field(page, row, columns.get(index), styles.get(index)))
                .toList();
        var label = IntStream.range(0, columns.size())
                .filter(index -> styles.get(index).contains("ph-title"))
                .mapToObj(index -> fields.get(index).cell().text(page.thisYear()))
                .findFirst()
                .orElse(row.key());
        return new Line(row.key(), label, fields);
    }

    private static <R> Field field(ListPage<R> page, ListPage.Row<R> row, Column<R> column, String style) {
        var cell = row.cells().get(page.listing().columns().indexOf(column));
        return new Field(cell, column.title(), style, switch (column.kind()) {
            case FIGURE -> "r";
            case DATE, SIGNAL -> "c";
            case TEXT -> "";
        });
    }

    /** A phone shows the title, the signal, and the facts that were named, or else the first two. */
    private static <R> String style(List<Column<R>> columns, int index) {
        var column = columns.get(index);
        var side = column.kind().right() ? "r" : "";
        if (index == title(columns)) {
            return "ph-title " + side;
        }
        if (column.kind() == Column.Kind.SIGNAL) {
            return "ph-signal " + side;
        }
        return (facts(columns).contains(column) ? "ph-fact " : "ph-off ") + side;
    }

    private static <R> int title(List<Column<R>> columns) {
        return IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).phone() == Column.Phone.TITLE)
                .findFirst()
                .orElse(0);
    }

    private static <R> List<Column<R>> facts(List<Column<R>> columns) {
        var named = columns.stream().filter(column -> column.phone() == Column.Phone.FACT).toList();
        return !named.isEmpty()
                ? named
                : IntStream.range(0, columns.size())
                        .filter(index -> index != title(columns))
                        .mapToObj(columns::get)
                        .filter(column -> column.kind() != Column.Kind.SIGNAL)
                        .limit(FACTS_ON_PHONE)
                        .toList();
    }
}
