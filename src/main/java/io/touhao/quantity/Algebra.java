package io.touhao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How the figures of those below make the figure of the one above (分解方式). */
public enum Algebra {
    /** They add up to it. */
    SUM,
    /**
     * The union of their subjects is its subjects. Units below are disjoint territories, so that a subject counts in one
     * of them only and the union is the sum.
     */
    UNION,
    /** Each has a level of its own; their weighted mean is compared with it. */
    WEIGHTED,
    /** Each owes the whole. */
    EACH,
    /** Nobody below can owe a part of it. */
    UNDIVIDED;

    private static final int GUARD_DIGITS = 2;

    /**
     * One below.
     *
     * @param value its figure; none where it owes the whole
     * @param weight its weight in a weighted mean; where all are 0, all count alike
     */
    public record Part(Optional<BigDecimal> value, BigDecimal weight) {}

    /** What the parts come to together: their sum, the weighted mean, or, where each owes the whole, the least of them. */
    public BigDecimal combined(BigDecimal whole, List<Part> parts) {
        var values = parts.stream().map(part -> part.value().orElse(whole)).toList();
        return switch (this) {
            case SUM, UNION -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case WEIGHTED -> parts.isEmpty() ? BigDecimal.ZERO : mean(whole, parts);
            case EACH -> values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
            case UNDIVIDED -> whole;
        };
    }

    private static BigDecimal mean(BigDecimal whole, List<Part> parts) {
        var weighed = parts.stream().anyMatch(part -> part.weight().signum() > 0);
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var part : parts) {
            var weight = weighed ? part.weight() : BigDecimal.ONE;
            sum = sum.add(part.value().orElse(whole).multiply(weight));
            weights = weights.add(weight);
        }
        return sum.divide(weights, whole.scale() + GUARD_DIGITS, RoundingMode.HALF_EVEN);
    }
}
