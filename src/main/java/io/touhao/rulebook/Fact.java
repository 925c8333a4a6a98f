package io.touhao.rulebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
 * @param choices the words it can be, in their order; empty where any word will do
 */
public record Fact(
        String key, Type type, String title, String unit, Optional<Limit> least, Optional<Limit> most, BigDecimal step,
        Source source, boolean steerable, String rule, List<Choice> choices) {

    public Fact {
        choices = List.copyOf(choices);
    }

    /** What sort of value it has. */
    public enum Type {
        NUMBER,
        TRUTH,
        WORD,
        /** Some of a list of words, or none of them. */
        WORDS
    }

    /** A word it can be, and how people say it. */
    public record Choice(String word, String title) {}

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

    /** The value with its unit, or as people say the word. */
    public String words(FactValue value) {
        return switch (value) {
            case FactValue.Figure figure -> unit.isEmpty() ? figure.words() : figure.words() + " " + unit;
            case FactValue.Truth truth -> truth.words();
            case FactValue.Word(var word) -> title(word);
            case FactValue.Words words when words.values().isEmpty() -> words.words();
            case FactValue.Words(var words) -> words.stream().map(this::title).collect(Collectors.joining("、"));
        };
    }

    /** How people say a word it can be. */
    public String title(String word) {
        return choices.stream().filter(choice -> choice.word().equals(word)).findFirst().map(Choice::title).orElse(word);
    }

    /** Whether it can be this word. */
    public boolean allows(String word) {
        return choices.isEmpty() || choices.stream().anyMatch(choice -> choice.word().equals(word));
    }
}
