package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A condition of a title (认定条件): a leaf that asks for facts or points, or several conditions joined. */
public sealed interface Condition {

    Head head();

    default String id() {
        return head().id();
    }

    default String words() {
        return head().words();
    }

    default Citation citation() {
        return head().citation();
    }

    /** The conditions it joins; none for a leaf. */
    default List<Condition> parts() {
        return List.of();
    }

    /** This and all below it, each before its parts. */
    default Stream<Condition> nodes() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Condition::nodes));
    }

    /** All of them (同时满足). */
    record All(Head head, List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Any one of them (满足之一). */
    record Any(Head head, List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** At least so many of them (满足几项以上). */
    record Several(Head head, int count, boolean adjustable, List<Condition> parts) implements Condition {
        public Several {
            parts = List.copyOf(parts);
        }
    }

    /** Not so (不得). */
    record Not(Head head, Condition of) implements Condition {
        @Override
        public List<Condition> parts() {
            return List.of(of);
        }
    }

    /** Something is so. */
    record Holds(Head head, Expression rule) implements Condition {}

    /**
     * A figure stands so to what is needed.
     *
     * @param unit of the figure: 万元, %
     * @param adjustable whether the province may set what is needed
     */
    record Measure(Head head, Expression have, Comparison comparison, BigDecimal need, String unit, boolean adjustable) implements Condition {}

    /**
     * At least so many points of the pack's score card.
     *
     * @param part the part that must give them; the whole card where none is named
     */
    record Points(Head head, Optional<String> part, BigDecimal need, boolean adjustable) implements Condition {}
}
