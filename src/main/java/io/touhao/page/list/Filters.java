package io.touhao.page.list;

import io.touhao.page.Dates;
import io.touhao.page.list.ListPage.Applied;
import io.touhao.page.list.ListPage.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Filters as a page shows them. */
final class Filters {

    /** Filters by these choose a period. */
    private static final Set<String> PERIODS = Set.of("period", "month");

    private Filters() {}

    static List<Applied> applied(Listing<?> listing, ListQuery query) {
        return listing.filters()
                .stream()
                .flatMap(filter -> words(filter, query)
                        .map(words -> new Applied(filter.label(), words, query.without(filter.parameters())))
                        .stream())
                .toList();
    }

    /** The period of the list, or the one that was chosen. */
    static String period(Listing<?> listing, ListQuery query) {
        return !listing.period().isEmpty() ? listing.period() : listing.filters().stream()
                .filter(filter -> PERIODS.contains(filter.key())).flatMap(filter -> words(filter, query).stream()).findFirst().orElse("");
    }

    static List<Field> fields(List<Filter> filters, ListQuery query) {
        return filters.stream().flatMap(filter -> fields(filter, query)).toList();
    }

    private static Stream<Field> fields(Filter filter, ListQuery query) {
        return switch (filter) {
            case Filter.Words words -> Stream.of(field(Field.Kind.WORDS, words.key(), words.label(), query, List.of()));
            case Filter.Choice choice -> Stream.of(
                    field(Field.Kind.CHOICE, choice.key(), choice.label(), query, choice.options().get()));
            case Filter.Flag flag -> Stream.of(field(Field.Kind.FLAG, flag.key(), flag.label(), query, List.of()));
            case Filter.Days days -> Stream.of(
                    field(Field.Kind.DAY, days.key() + "_from", days.label() + " 起", query, List.of()),
                    field(Field.Kind.DAY, days.key() + "_to", days.label() + " 止", query, List.of()));
        };
    }

    private static Field field(Field.Kind kind, String name, String label, ListQuery query, List<Option> options) {
        return new Field(kind, name, label, query.given().getOrDefault(name, ""), options);
    }

    private static Optional<String> words(Filter filter, ListQuery query) {
        return switch (filter) {
            case Filter.Words words -> asked(query, words.key()).map("“%s”"::formatted);
            case Filter.Choice choice -> asked(query, choice.key()).map(value -> text(choice, value));
            case Filter.Flag flag -> asked(query, flag.key()).map(value -> "");
            case Filter.Days days -> range(asked(query, days.key() + "_from"), asked(query, days.key() + "_to"));
        };
    }

    private static Optional<String> range(Optional<String> from, Optional<String> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(from.map(Filters::day).orElse("") + "—" + to.map(Filters::day).orElse(""));
    }

    private static String day(String text) {
        return Dates.full(LocalDate.parse(text));
    }

    private static String text(Filter.Choice choice, String value) {
        return choice.options()
                .get()
                .stream()
                .filter(option -> option.value().equals(value))
                .map(Option::text)
                .findFirst()
                .orElse(value);
    }

    private static Optional<String> asked(ListQuery query, String parameter) {
        return Optional.ofNullable(query.given().get(parameter));
    }
}
