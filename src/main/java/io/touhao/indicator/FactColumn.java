package io.touhao.indicator;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a record says of itself beside day, unit and subject.
 *
 * @param name column of the view
 * @param title how people call it
 * @param unit 万元, 千瓦时; empty where it has none
 * @param wording how pages and exports print a value of it: codes as words
 */
public record FactColumn(String name, String title, Type type, String unit, UnaryOperator<String> wording) {

    /** What stands in the column. */
    public enum Type {
        /** numeric: may be added, compared and divided. */
        FIGURE,
        /** text: may be compared with words, and be a dimension. */
        WORD,
        /** boolean. */
        FLAG,
        /** date. */
        DAY
    }

    public static FactColumn figure(String name, String title, String unit) {
        return new FactColumn(name, title, Type.FIGURE, unit, UnaryOperator.identity());
    }

    /** Words that are printed as they stand. */
    public static FactColumn word(String name, String title) {
        return code(name, title, UnaryOperator.identity());
    }

    /** Codes, and how each is printed. */
    public static FactColumn code(String name, String title, UnaryOperator<String> wording) {
        return new FactColumn(name, title, Type.WORD, "", wording);
    }

    /** Codes that are names of a closed choice; what is none of them is printed as it stands. */
    public static <E extends Enum<E>> FactColumn code(String name, String title, E[] choices, Function<E, String> words) {
        return code(name, title, value -> Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(value)).findFirst().map(words).orElse(value));
    }

    public static FactColumn flag(String name, String title) {
        return new FactColumn(name, title, Type.FLAG, "", UnaryOperator.identity());
    }

    public static FactColumn day(String name, String title) {
        return new FactColumn(name, title, Type.DAY, "", UnaryOperator.identity());
    }

    /** A value as it is printed. */
    public String words(String value) {
        return value.isEmpty() ? "" : wording.apply(value);
    }
}
