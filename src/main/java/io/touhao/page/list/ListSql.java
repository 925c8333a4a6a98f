package io.touhao.page.list;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The statements of a list. Paging is by key set: a page is what follows the values of the last row seen, so rows that
 * come or go in between make nobody see a row twice.
 */
record ListSql<R>(Listing<R> listing, ListQuery query, Map<String, ?> given) {

    /** Text of the values sorted by, and of the key, beside the columns of the list. */
    static final String SORT_VALUE = "list_sort_";
    static final String KEY = "list_key";

    /** The same list without any filter. */
    ListSql<R> unfiltered() {
        return new ListSql<>(listing, query.unfiltered(), given);
    }

    /** Rows of one page and one more, in the direction of reading. */
    String page() {
        return select() + condition() + beyond() + order(query.place().backward()) + " limit :list_limit";
    }

    /** All rows, in order. */
    String all() {
        return select() + condition() + order(false) + " limit :list_limit";
    }

    /** The number of rows, counted no further than the limit. */
    String count() {
        return "select count(*) from (select 1 from " + listing.from() + condition() + " limit :list_limit) list_rows";
    }

    MapSqlParameterSource parameters(int limit) {
        var parameters = new MapSqlParameterSource();
        given.forEach(parameters::addValue);
        listing.filters().forEach(filter -> bind(filter, parameters));
        query.place().cursor().ifPresent(cursor -> bind(cursor, parameters));
        return parameters.addValue("list_limit", limit);
    }

    private String select() {
        var values = IntStream.range(0, expressions().size())
                .mapToObj(index -> ", (%s)::text as %s%d".formatted(expressions().get(index), SORT_VALUE, index))
                .collect(Collectors.joining());
        return "select %s%s, (%s)::text as %s from %s".formatted(
                listing.select(), values, listing.key(), KEY, listing.from());
    }

    private String condition() {
        var conditions = listing.filters().stream().map(this::condition).flatMap(Optional::stream).toList();
        return " where (" + listing.where() + ")"
                + conditions.stream().map(" and (%s)"::formatted).collect(Collectors.joining());
    }

    private Optional<String> condition(Filter filter) {
        return switch (filter) {
            case Filter.Words words -> asked(words.key()).map(value -> words.condition());
            case Filter.Choice choice -> asked(choice.key()).map(value -> choice.offers(value) ? choice.condition() : "false");
            case Filter.Flag flag -> asked(flag.key()).map(value -> flag.condition());
            case Filter.Days days -> range(days);
        };
    }

    private Optional<String> range(Filter.Days days) {
        var ends = new ArrayList<String>();
        asked(days.key() + "_from").ifPresent(from ->
                ends.add("(%s) >= :%s_from".formatted(days.expression(), days.key())));
        asked(days.key() + "_to").ifPresent(to -> ends.add("(%s) <= :%s_to".formatted(days.expression(), days.key())));
        return ends.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", ends));
    }

    private void bind(Filter filter, MapSqlParameterSource parameters) {
        for (var name : filter.parameters()) {
            asked(name).ifPresent(value -> {
                if (parameters.hasValue(name)) {
                    throw new IllegalArgumentException("parameter %s is also a filter".formatted(name));
                }
                bind(filter, name, value, parameters);
            });
        }
    }

    /** A choice is bound without a type, so that the database takes it for the type of what it is compared with. */
    private static void bind(Filter filter, String name, String value, MapSqlParameterSource parameters) {
        switch (filter) {
            case Filter.Words words -> parameters.addValue(name, "%" + value.replaceAll("[\\\\%_]", "\\\\$0") + "%");
            case Filter.Choice choice -> parameters.addValue(name, value, Types.OTHER);
            case Filter.Days days -> parameters.addValue(name, LocalDate.parse(value));
            case Filter.Flag flag -> parameters.addValue(name, value);
        }
    }

    private Optional<String> asked(String parameter) {
        return Optional.ofNullable(query.given().get(parameter));
    }

    private List<String> expressions() {
        return query.sort().expressions();
    }

    private boolean descending() {
        return query.sort().descending();
    }

    private String order(boolean backward) {
        var up = descending() == backward;
        var nulls = query.sort().order().present() ? "" : backward ? " nulls first" : " nulls last";
        var direction = up ? " asc" : " desc";
        return " order by "
                + expressions().stream().map(expression -> "(" + expression + ")" + direction + nulls + ", ")
                        .collect(Collectors.joining())
                + listing.key() + direction;
    }

    /** The rows beyond the cursor in the direction of reading. */
    private String beyond() {
        return query.place()
                .cursor()
                .map(cursor -> query.sort().order().present() ? beyondRow() : beyond(cursor, 0, backward()))
                .map(" and (%s)"::formatted)
                .orElse("");
    }

    /** One comparison of rows, which an index answers; right only where no value is null. */
    private String beyondRow() {
        var values = IntStream.range(0, expressions().size()).mapToObj(index -> ":list_cursor_" + index + ", ");
        return "(%s, %s) %s (%s:list_cursor_key)".formatted(
                String.join(", ", expressions()), listing.key(), descending() == backward() ? ">" : "<",
                values.collect(Collectors.joining()));
    }

    private boolean backward() {
        return query.place().backward();
    }

    /** Later in the first value, or the same there and later in the next; the key decides in the end. */
    private String beyond(Cursor cursor, int index, boolean backward) {
        var comparison = descending() == backward ? ">" : "<";
        if (index == expressions().size()) {
            return "%s %s :list_cursor_key".formatted(listing.key(), comparison);
        }
        var expression = "(" + expressions().get(index) + ")";
        var rest = beyond(cursor, index + 1, backward);
        if (cursor.values().get(index).isEmpty()) {
            var same = "(%s is null and (%s))".formatted(expression, rest);
            return backward ? "%s is not null or %s".formatted(expression, same) : same;
        }
        var value = ":list_cursor_" + index;
        var later = "%s %s %s or (%s = %s and (%s))".formatted(expression, comparison, value, expression, value, rest);
        return backward ? later : later + " or %s is null".formatted(expression);
    }

    private static void bind(Cursor cursor, MapSqlParameterSource parameters) {
        for (int index = 0; index < cursor.values().size(); index++) {
            var name = "list_cursor_" + index;
            cursor.values().get(index).ifPresent(value -> parameters.addValue(name, value, Types.OTHER));
        }
        parameters.addValue("list_cursor_key", cursor.key(), Types.OTHER);
    }
}
