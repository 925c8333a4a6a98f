package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How one condition came out for a subject.
 *
 * @param have what the subject has; none where it is unknown or there is nothing to show
 * @param need what it would have to have, where that is a figure
 * @param gap how far it is, nothing where it is there; none where either is unknown
 * @param missing facts that are unknown and left it open
 * @param parts how the conditions came out that it joins
 */
public record Finding(
        Condition condition, Outcome outcome, Optional<FactValue> have, Optional<BigDecimal> need, Optional<BigDecimal> gap,
        List<Fact> missing, List<Finding> parts) {

    public Finding {
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    static Finding joined(Condition condition, Outcome outcome, List<Finding> parts) {
        return new Finding(condition, outcome, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), parts);
    }

    /** The reasons below it: what its leaves came to; a leaf that must not be so is told as its negation. */
    List<Finding> reasons() {
        return switch (condition) {
            case Condition.Not not when parts.getFirst().parts().isEmpty() -> List.of(negated());
            case Condition node when parts.isEmpty() -> List.of(this);
            case Condition node -> parts.stream().flatMap(part -> part.reasons().stream()).toList();
        };
    }

    private Finding negated() {
        var leaf = parts.getFirst();
        return new Finding(condition, outcome, leaf.have, Optional.empty(), Optional.empty(), leaf.missing, List.of());
    }

    /** How many conditions have to be met in addition; of a choice, as many as it still asks. */
    long lacking() {
        if (outcome != Outcome.UNMET && !(condition instanceof Condition.All)) {
            return 0;
        }
        return switch (condition) {
            case Condition.All all -> parts.stream().mapToLong(Finding::lacking).sum();
            case Condition.Several several -> several.count() - parts.stream().filter(part -> part.outcome() == Outcome.MET).count();
            case Condition.Any any -> 1;
            case Condition.Not not -> 1;
            case Condition.Holds leaf -> 1;
            case Condition.Measure leaf -> 1;
            case Condition.Points leaf -> 1;
        };
    }

    /** What stands in the way: the reasons that are not met, of conditions that are not met. */
    List<Finding> wanting() {
        if (outcome == Outcome.MET) {
            return List.of();
        }
        return parts.isEmpty() || condition instanceof Condition.Not
                ? reasons()
                : parts.stream().flatMap(part -> part.wanting().stream()).toList();
    }
}
