package io.touhao.rulebook;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Something a rule may ask about a subject (事实).
 *
 * @param key name in rules: {@code closed_on_time}
 * @param title name for people: 按期销号
 * @param unit counting word or unit, empty for yes and no
 * @param least the smallest it can be
 * @param most the largest it can be
 * @param step the smallest difference that means something: 1 for counts
 * @param source how it comes about
 * @param steerable whether the subject can move it by its own work; what is given is not
 * @param rule how it is derived, in words for people
 */
public record Fact(
        String key, Type type, String title, String unit, Optional<Limit> least, Optional<Limit> most, BigDecimal step,
        Source source, boolean steerable, String rule) {

    /** What sort of value it has. */
    public enum Type {
        NUMBER,
        TRUTH,
        WORD
    }

    /** How it comes about; printed beside every figure. */
    public enum Source {
        RECORDS("系统取数"),
        DECLARED("自报");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** An end of what is possible: a figure, or another fact of the same subject. */
    public sealed interface Limit {

        /** A figure. */
        record At(BigDecimal value) implements Limit {}

        /** No more, or no less, than another fact. */
        record Of(String fact) implements Limit {}
    }

    /** The value with its unit. */
    public String words(FactValue value) {
        return unit.isEmpty() ? value.words() : value.words() + " " + unit;
    }
}
