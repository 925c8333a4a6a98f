package io.touhao.page.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list, declared once: where its rows come from, its columns, filters and order. From it {@link Listings} makes the
 * page, the workbook and the print.
 *
 * <p>All SQL in here is the module's own text; what people type is only ever bound to it as a parameter.
 *
 * @param name the list's name in code, for instance {@code ledger}
 * @param title the list's title, as workbook and print head it: 工作台账
 * @param period of which all rows are, as people say it: 2023年8月; empty where there is none
 * @param noun what one row is, with its counting word: 项
 * @param select what the reader needs, as the text of a select clause
 * @param from the text of a from clause
 * @param where a condition that always holds, with named parameters given by the caller; {@code true} when none
 * @param key expression that is unique and never null; also the value of a row's checkbox
 * @param order key of the column the list is sorted by until somebody chooses, with {@code -} before it for descending
 */
public record Listing<R>(
        String name, String title, String period, String noun, String select, String from, String where, String key, String order,
        List<Column<R>> columns, List<Filter> filters, RowReader<R> reader) {

    public Listing {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("list %s has no column".formatted(name));
        }
        var names = new HashSet<>(List.of("sort", "size", "after", "before", "last", "columns", "refused"));
        for (var filter : filters) {
            if (!filter.key().matches("[a-z][a-z0-9_]*") || !names.add(filter.key())) {
                throw new IllegalArgumentException("list %s cannot have filter %s".formatted(name, filter.key()));
            }
        }
    }

    public static <R> Builder<R> of(String name, String title) {
        return new Builder<>(name, title);
    }

    Optional<Column<R>> column(String columnKey) {
        return columns.stream().filter(column -> column.key().equals(columnKey)).findFirst();
    }

    Sort defaultSort() {
        return sort(order).orElseThrow(() -> new IllegalStateException("list %s has no order".formatted(name)));
    }

    /** The order that an address names; none when there is no such column, or it cannot be sorted. */
    Optional<Sort> sort(String text) {
        var descending = text.startsWith("-");
        return column(descending ? text.substring(1) : text)
                .filter(column -> !column.order().expressions().isEmpty())
                .map(column -> new Sort(column.key(), column.order(), descending));
    }

    /** Declares a list. */
    public static final class Builder<R> {

        private final String name;
        private final String title;
        private final Map<String, Column<R>> columns = new LinkedHashMap<>();
        private final List<Filter> filters = new ArrayList<>();
        private String period = "";
        private String noun = "条";
        private String select = "*";
        private String from = "";
        private String where = "true";
        private String key = "id";
        private String order = "";

        private Builder(String name, String title) {
            this.name = name;
            this.title = title;
        }

        /** The period that all rows are of, as people say it; workbook and print head it. */
        public Builder<R> period(String words) {
            this.period = words;
            return this;
        }

        /** What one row is counted as; 条 unless said. */
        public Builder<R> noun(String countingWord) {
            this.noun = countingWord;
            return this;
        }

        public Builder<R> select(String text) {
            this.select = text;
            return this;
        }

        public Builder<R> from(String text) {
            this.from = text;
            return this;
        }

        public Builder<R> where(String condition) {
            this.where = condition;
            return this;
        }

        public Builder<R> key(String expression) {
            this.key = expression;
            return this;
        }

        public Builder<R> column(Column<R> column) {
            if (columns.putIfAbsent(column.key(), column) != null) {
                throw new IllegalArgumentException("list %s has column %s twice".formatted(name, column.key()));
            }
            return this;
        }

        public Builder<R> filter(Filter filter) {
            filters.add(filter);
            return this;
        }

        /** The order until somebody chooses: a column's key, with {@code -} before it for descending. */
        public Builder<R> sortedBy(String columnKey) {
            this.order = columnKey;
            return this;
        }

        public Listing<R> rows(RowReader<R> reader) {
            var listing = new Listing<>(
                    name, title, period, noun, select, from, where, key, order, List.copyOf(columns.values()), filters,
                    reader);
            listing.defaultSort();
            return listing;
        }
    }
}
