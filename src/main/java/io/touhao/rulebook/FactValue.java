package io.touhao.rulebook;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/** What a fact is found to be. */
public sealed interface FactValue {

    /** As people read it. */
    String words();

    /** A number, counted in the unit of its fact. */
    record Figure(BigDecimal value) implements FactValue {
        @Override
        public String words() {
            return value.stripTrailingZeros().toPlainString().replace('-', '−');
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Figure figure && figure.value.compareTo(value) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }
    }

    /** Yes or no. */
    record Truth(boolean value) implements FactValue {
        @Override
        public String words() {
            return value ? "是" : "否";
        }
    }

    /** A word: a code, a state, a day as 2023-05-01. */
    record Word(String value) implements FactValue {
        @Override
        public String words() {
            return value;
        }
    }

    /** Some words of a list, each once and in order; none of them is a value too. */
    record Words(List<String> values) implements FactValue {

        public Words {
            values = values.stream().distinct().sorted().toList();
        }

        @Override
        public String words() {
            return values.isEmpty() ? "无" : String.join("、", values);
        }
    }

    /** A whole number. */
    static FactValue of(long value) {
        return new Figure(BigDecimal.valueOf(value));
    }

    /** A number. */
    static FactValue of(BigDecimal value) {
        return new Figure(value);
    }

    /** A word. */
    static FactValue of(String value) {
        return new Word(value);
    }

    /** Some words of a list. */
    static FactValue of(Collection<String> values) {
        return new Words(List.copyOf(values));
    }

    /** Yes or no. */
    static FactValue of(boolean value) {
        return new Truth(value);
    }
}
