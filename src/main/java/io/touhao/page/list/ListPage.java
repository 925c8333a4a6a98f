package io.touhao.page.list;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list, as the templates of {@code page/list} print it.
 *
 * @param rows the rows of this page
 * @param total how many rows there are
 * @param whole how many rows there are without any filter; asked only where the filters leave none
 * @param first number of the first row of this page, from 1; 0 when there is none
 * @param turns addresses of the other pages
 */
public record ListPage<R>(
        Listing<R> listing, ListQuery query, List<Row<R>> rows, Total total, long whole, long first, Turns turns,
        Year thisYear) {

    private static final int FILTERS_IN_SIGHT = 4;

    public ListPage {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param key value of its checkbox
     */
    public record Row<R>(R value, String key, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A count, or the most that was counted. */
    public record Total(long count, boolean more) {}

    /** Addresses of the pages beside this one; none where there is no such page. */
    public record Turns(
            Optional<String> first, Optional<String> previous, Optional<String> next, Optional<String> last) {

        static final Turns NONE = new Turns(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A filter in force: its words, and the address without it. */
    public record Applied(String label, String value, String without) {}

    /** A number of rows that a page may hold. */
    public record Size(int rows, String address, boolean current) {}

    /** A column that may be shown. */
    public record ColumnChoice(String key, String title, boolean shown, boolean always) {}

    /** One field of the filter's form. */
    public record Field(Kind kind, String name, String label, String value, List<Option> options) {

        /** How a field is filled. */
        public enum Kind {
            WORDS, CHOICE, DAY, FLAG
        }
    }

    /** The columns shown, in order. */
    public List<Column<R>> columns() {
        return listing.columns().stream().filter(query::shows).toList();
    }

    public boolean filtered() {
        return !query.given().isEmpty();
    }

    /** The table as it is printed. */
    public ListTable table() {
        return ListTable.of(this);
    }

    public String clearAddress() {
        return query.without(List.copyOf(query.given().keySet()));
    }

    public String exportAddress() {
        return query.address("/export");
    }

    /** This page of the list, from a page below it such as the print. */
    public String backAddress() {
        return query.address("");
    }

    public String printAddress() {
        return query.address("/print");
    }

    /** The choices of how many rows a page holds. */
    public List<Size> sizes() {
        return ListQuery.SIZES.stream()
                .map(rows -> new Size(rows, query.sized(rows).address(""), rows == query.size()))
                .toList();
    }

    /** The choices of which columns are shown. */
    public List<ColumnChoice> columnChoices() {
        return listing.columns()
                .stream()
                .map(column -> new ColumnChoice(column.key(), column.title(), query.shows(column), column.always()))
                .toList();
    }

    public String usualColumnsAddress() {
        return query.usualColumns().address("");
    }

    /** The filters in force. */
    public List<Applied> applied() {
        return Filters.applied(listing, query);
    }

    /** Fields of the filters that are always in sight. */
    public List<Field> fields() {
        return Filters.fields(listing.filters().stream().limit(FILTERS_IN_SIGHT).toList(), query);
    }

    /** Fields of the filters behind 更多. */
    public List<Field> moreFields() {
        return Filters.fields(listing.filters().stream().skip(FILTERS_IN_SIGHT).toList(), query);
    }
}
