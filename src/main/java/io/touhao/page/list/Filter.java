package io.touhao.page.list;

import java.util.List;
import java.util.function.Supplier;

/**
 * One way to narrow a list. Its SQL names the typed value as a parameter with the filter's key ({@code :key}); dates
 * compare their expression with {@code :key_from} and {@code :key_to}.
 */
public sealed interface Filter {

    /** The filter's name in addresses and SQL: small letters, figures and low lines. */
    String key();

    /** The words shown. */
    String label();

    /** Words to be found; the SQL gets them between per cent signs, for {@code ilike}. */
    record Words(String key, String label, String condition) implements Filter {}

    /** One of some options, which may be asked for anew each time. */
    record Choice(String key, String label, Supplier<List<Option>> options, String condition) implements Filter {

        boolean offers(String value) {
            return options.get().stream().anyMatch(option -> option.value().equals(value));
        }
    }

    /** A range of days, both ends inclusive. */
    record Days(String key, String label, String expression) implements Filter {}

    /** On or off. */
    record Flag(String key, String label, String condition) implements Filter {}

    static Filter words(String key, String label, String condition) {
        return new Words(key, label, condition);
    }

    static Filter choice(String key, String label, List<Option> options, String condition) {
        var fixed = List.copyOf(options);
        return new Choice(key, label, () -> fixed, condition);
    }

    static Filter choice(String key, String label, Supplier<List<Option>> options, String condition) {
        return new Choice(key, label, options, condition);
    }

    static Filter days(String key, String label, String expression) {
        return new Days(key, label, expression);
    }

    static Filter flag(String key, String label, String condition) {
        return new Flag(key, label, condition);
    }

    /** Names of the request's parameters that this filter reads. */
    default List<String> parameters() {
        return switch (this) {
            case Days days -> List.of(days.key() + "_from", days.key() + "_to");
            case Words words -> List.of(words.key());
            case Choice choice -> List.of(choice.key());
            case Flag flag -> List.of(flag.key());
        };
    }
}
