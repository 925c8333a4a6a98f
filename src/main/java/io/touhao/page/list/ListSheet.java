package io.touhao.page.list;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A list on A4, as {@code page/list/sheet} prints it.
 *
 * @param list the filtered rows, no more than {@link Listings#PRINTED}
 * @param printed when it was made
 */
public record ListSheet<R>(ListPage<R> list, LocalDateTime printed) {

    /** Whether the filters leave more rows than are printed. */
    public boolean cut() {
        return list.total().count() > list.rows().size() || list.total().more();
    }

    /** Shares of the page's width for the columns, in per cent, by their widths in characters. */
    public List<Long> shares() {
        var all = list.columns().stream().mapToInt(Column::width).sum();
        return list.columns().stream().map(column -> Math.round(100.0 * column.width() / all)).toList();
    }

    /** Of which period the rows are; empty where there is none. */
    public String period() {
        return Filters.period(list.listing(), list.query());
    }

    /** The filters in force, in words. */
    public String filters() {
        return String.join("、", list.applied().stream().map(applied -> applied.label() + applied.value()).toList());
    }
}
