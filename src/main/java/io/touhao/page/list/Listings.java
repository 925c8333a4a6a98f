package io.touhao.page.list;

import io.touhao.page.Letterheads;
import io.touhao.page.Refused;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads lists: one page of them, all of them into a workbook, or as many as a print holds. */
@Component
public class Listings {

    /** Rows counted exactly; beyond, the page says 100,000 以上. */
    static final int COUNTED = 100_000;

    /** Rows that a print holds at most. */
    public static final int PRINTED = 2_000;

    private static final int FETCHED_AT_ONCE = 500;

    private final NamedParameterJdbcTemplate jdbc;
    private final Letterheads letterheads;
    private final Clock clock;

    Listings(JdbcTemplate template, Letterheads letterheads, Clock clock) {
        var streaming = new JdbcTemplate(template.getDataSource());
        streaming.setFetchSize(FETCHED_AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.letterheads = letterheads;
        this.clock = clock;
    }

    /** The page that the query asks for. */
    @Transactional(readOnly = true)
    public <R> ListPage<R> page(Listing<R> listing, ListQuery query) {
        return page(listing, query, Map.of());
    }

    /** The page that the query asks for; {@code given} are the named parameters of the listing's own condition. */
    @Transactional(readOnly = true)
    public <R> ListPage<R> page(Listing<R> listing, ListQuery query, Map<String, ?> given) {
        var sql = new ListSql<>(listing, query, given);
        var found = read(sql, sql.page(), query.size() + 1);
        var more = found.size() > query.size();
        if (query.place() instanceof Place.Before && !more) {
            return page(listing, query.place(new Place.First()), given);
        }
        if (query.place() instanceof Place.After && found.isEmpty()) {
            return page(listing, query.place(new Place.Last()), given);
        }
        var shown = found.subList(0, Math.min(found.size(), query.size()));
        return assemble(sql, query.place().backward() ? shown.reversed() : shown, more);
    }

    /** As many of the filtered rows as a print holds. */
    @Transactional(readOnly = true)
    public <R> ListSheet<R> sheet(Listing<R> listing, ListQuery query, Map<String, ?> given) {
        var sql = new ListSql<>(listing, query.place(new Place.First()), given);
        var rows = read(sql, sql.all(), PRINTED).stream().map(found -> row(listing, found)).toList();
        var page = new ListPage<>(listing, query, rows, count(sql), 0, 1, ListPage.Turns.NONE, Year.now(clock));
        return new ListSheet<>(page, LocalDateTime.now(clock));
    }

    /** All filtered rows with the chosen columns, as a workbook. */
    @Transactional(readOnly = true)
    public <R> void export(Listing<R> listing, ListQuery query, Map<String, ?> given, OutputStream out) {
        var sql = new ListSql<>(listing, query.place(new Place.First()), given);
        try (var rows = jdbc.queryForStream(sql.all(), sql.parameters(ListWorkbook.ROWS), mapper(sql))) {
            new ListWorkbook<>(listing, query, letterheads.of(Filters.period(listing, query))).write(rows.map(Found::value).iterator(), out);
        }
    }

    /** All filtered rows, one after the other, for a writer of its own; the stream ends with the call. */
    @Transactional(readOnly = true)
    public <R> void each(Listing<R> listing, ListQuery query, Map<String, ?> given, Consumer<Stream<R>> work) {
        var sql = new ListSql<>(listing, query.place(new Place.First()), given);
        try (var rows = jdbc.queryForStream(sql.all(), sql.parameters(ListWorkbook.ROWS), mapper(sql))) {
            work.accept(rows.map(Found::value));
        }
    }

    /** A row with what a cursor needs of it. */
    private record Found<R>(R value, List<Optional<String>> sortValues, String key) {

        Cursor cursor(Sort sort, long position) {
            return new Cursor(sort.text(), position, sortValues, key);
        }
    }

    private <R> ListPage<R> assemble(ListSql<R> sql, List<Found<R>> shown, boolean more) {
        var listing = sql.listing();
        var query = sql.query();
        var total = count(sql);
        var first = shown.isEmpty() ? 0 : first(query.place(), total, shown.size());
        var whole = shown.isEmpty() && !query.given().isEmpty() ? count(sql.unfiltered()).count() : 0;
        var rows = shown.stream().map(found -> row(listing, found)).toList();
        return new ListPage<>(listing, query, rows, total, whole, first, turns(query, shown, first, more),
                Year.now(clock));
    }

    private static long first(Place place, ListPage.Total total, int rows) {
        return switch (place) {
            case Place.First start -> 1;
            case Place.After after -> after.row().position() + 1;
            case Place.Before before -> Math.max(1, before.row().position() - rows);
            case Place.Last end -> total.count() - rows + 1;
        };
    }

    private static <R> ListPage.Turns turns(ListQuery query, List<Found<R>> shown, long first, boolean more) {
        if (shown.isEmpty()) {
            return ListPage.Turns.NONE;
        }
        var backward = query.place().backward();
        var previous = backward ? more : query.place() instanceof Place.After;
        var next = backward ? query.place() instanceof Place.Before : more;
        var before = shown.getFirst().cursor(query.sort(), first);
        var after = shown.getLast().cursor(query.sort(), first + shown.size() - 1);
        return new ListPage.Turns(
                address(previous, query, new Place.First()), address(previous, query, new Place.Before(before)),
                address(next, query, new Place.After(after)), address(next, query, new Place.Last()));
    }

    private static Optional<String> address(boolean there, ListQuery query, Place place) {
        return there ? Optional.of(query.place(place).address("")) : Optional.empty();
    }

    private static <R> ListPage.Row<R> row(Listing<R> listing, Found<R> found) {
        var cells = listing.columns().stream().map(column -> column.cell().apply(found.value())).toList();
        return new ListPage.Row<>(found.value(), found.key(), cells);
    }

    private <R> ListPage.Total count(ListSql<R> sql) {
        var counted = reading(sql, () -> jdbc.queryForObject(sql.count(), sql.parameters(COUNTED + 1), Long.class));
        return new ListPage.Total(Math.min(counted, COUNTED), counted > COUNTED);
    }

    private <R> List<Found<R>> read(ListSql<R> sql, String statement, int limit) {
        return reading(sql, () -> jdbc.query(statement, sql.parameters(limit), mapper(sql)));
    }

    /** A value that the database cannot read as what it is compared with came with the address, not from us. */
    private static <T> T reading(ListSql<?> sql, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException unreadable) {
            if (sql.query().place().cursor().isPresent()) {
                throw new Refused(new StaleCursor());
            }
            throw unreadable;
        }
    }

    private static <R> RowMapper<Found<R>> mapper(ListSql<R> sql) {
        return (row, number) -> new Found<>(
                sql.listing().reader().read(row), sortValues(row, sql.query().sort()), row.getString(ListSql.KEY));
    }

    private static List<Optional<String>> sortValues(ResultSet row, Sort sort) throws SQLException {
        var values = new ArrayList<Optional<String>>();
        for (int index = 0; index < sort.expressions().size(); index++) {
            values.add(Optional.ofNullable(row.getString(ListSql.SORT_VALUE + index)));
        }
        return values;
    }
}
