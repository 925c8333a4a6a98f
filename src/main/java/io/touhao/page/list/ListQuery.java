package io.touhao.page.list;

import io.touhao.page.Refused;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody asks of a list: how to narrow it, in which order, how many rows, which columns, from where. Unknown
 * orders, sizes and columns are passed over; a date that is none, or a place that cannot be read, is refused.
 *
 * @param path path of the list's page
 * @param sort the order
 * @param size rows a page
 * @param place where the page begins
 * @param given what was typed into the filters, by parameter
 * @param columns keys of the chosen columns; empty for the usual ones
 */
public record ListQuery(
        String path, Map<String, String> given, Sort sort, int size, Place place, Set<String> columns) {

    /** The sizes a page may have. */
    public static final List<Integer> SIZES = List.of(10, 20, 50, 100);

    private static final int SIZE = 20;
    private static final int LENGTH = 200;

    /** Reads the request's parameters. The path is the request's own, without {@code /export} or {@code /print}. */
    public static ListQuery of(Listing<?> listing, HttpServletRequest request) {
        var path = request.getRequestURI().replaceFirst("/(export|print)$", "");
        return of(listing, path, request.getParameterMap(), rememberedColumns(listing, request));
    }

    /** Reads parameters that came another way than with a request of the list itself. */
    public static ListQuery of(Listing<?> listing, String path, Map<String, String[]> parameters) {
        return of(listing, path, parameters, List.of());
    }

    static ListQuery of(
            Listing<?> listing, String path, Map<String, String[]> parameters, List<String> remembered) {
        var sort = first(parameters, "sort").flatMap(listing::sort).orElseGet(listing::defaultSort);
        var columns = columns(listing, parameters.containsKey("columns")
                ? Arrays.asList(parameters.get("columns")) : remembered);
        return new ListQuery(path, given(listing, parameters), sort, size(parameters), place(parameters, sort), columns);
    }

    /** Address of this list with one filter set and from the start, for instance for a tab. */
    public String with(String parameter, String value) {
        var parameters = new LinkedHashMap<>(given);
        parameters.put(parameter, value);
        return new ListQuery(path, parameters, sort, size, new Place.First(), columns).address("");
    }

    /** Address of this list without these filters, from the start. */
    String without(List<String> parameters) {
        var rest = new LinkedHashMap<>(given);
        parameters.forEach(rest::remove);
        return new ListQuery(path, rest, sort, size, new Place.First(), columns).address("");
    }

    /** Whether the column is shown: those chosen, or the usual ones where nobody chose. */
    public boolean shows(Column<?> column) {
        return column.always() || (columns.isEmpty() ? column.shown() : columns.contains(column.key()));
    }

    String sortedBy(Sort other) {
        return new ListQuery(path, given, other, size, new Place.First(), columns).address("");
    }

    ListQuery place(Place other) {
        return new ListQuery(path, given, sort, size, other, columns);
    }

    ListQuery sized(int rows) {
        return new ListQuery(path, given, sort, rows, new Place.First(), columns);
    }

    ListQuery usualColumns() {
        return new ListQuery(path, given, sort, size, place, Set.of());
    }

    /** The order as addresses name it. */
    public String sortText() {
        return sort.text();
    }

    ListQuery unfiltered() {
        return new ListQuery(path, Map.of(), sort, size, new Place.First(), columns);
    }

    /** The same rows in another form, below the path: {@code /export}, {@code /print}. */
    String address(String below) {
        var query = new StringBuilder();
        given.forEach((name, value) -> append(query, name, value));
        append(query, "sort", sort.text());
        append(query, "size", Integer.toString(size));
        columns.forEach(column -> append(query, "columns", column));
        switch (place) {
            case Place.First first -> {}
            case Place.Last last -> append(query, "last", "1");
            case Place.After after -> append(query, "after", after.row().encoded());
            case Place.Before before -> append(query, "before", before.row().encoded());
        }
        return path + below + query;
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static Map<String, String> given(Listing<?> listing, Map<String, String[]> parameters) {
        var given = new LinkedHashMap<String, String>();
        for (var filter : listing.filters()) {
            for (var parameter : filter.parameters()) {
                first(parameters, parameter).ifPresent(value -> given.put(parameter, checked(filter, parameter, value)));
            }
        }
        return given;
    }

    private static String checked(Filter filter, String parameter, String value) {
        if (filter instanceof Filter.Days) {
            try {
                return LocalDate.parse(value).toString();
            } catch (DateTimeParseException notADate) {
                throw new Refused(new BadFilter(filter.label(), value, parameter));
            }
        }
        return value;
    }

    private static int size(Map<String, String[]> parameters) {
        var asked = first(parameters, "size").orElse("");
        return SIZES.stream().filter(size -> asked.equals(size.toString())).findFirst().orElse(SIZE);
    }

    private static Place place(Map<String, String[]> parameters, Sort sort) {
        var after = first(parameters, "after", Integer.MAX_VALUE);
        var before = first(parameters, "before", Integer.MAX_VALUE);
        if (after.isPresent()) {
            return new Place.After(Cursor.decode(after.get(), sort));
        }
        if (before.isPresent()) {
            return new Place.Before(Cursor.decode(before.get(), sort));
        }
        return first(parameters, "last").isPresent() ? new Place.Last() : new Place.First();
    }

    private static Set<String> columns(Listing<?> listing, List<String> asked) {
        var known = listing.columns().stream().map(Column::key).collect(Collectors.toSet());
        var chosen = new LinkedHashSet<>(asked);
        chosen.retainAll(known);
        return chosen;
    }

    private static List<String> rememberedColumns(Listing<?> listing, HttpServletRequest request) {
        var cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("columns." + listing.name()))
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\.")))
                .toList();
    }

    private static Optional<String> first(Map<String, String[]> parameters, String name) {
        return first(parameters, name, LENGTH);
    }

    private static Optional<String> first(Map<String, String[]> parameters, String name, int length) {
        return Optional.ofNullable(parameters.get(name))
                .filter(values -> values.length > 0)
                .map(values -> values[0].replace("\0", "").strip())
                .filter(value -> !value.isEmpty())
                .map(value -> value.substring(0, Math.min(value.length(), length)));
    }
}
