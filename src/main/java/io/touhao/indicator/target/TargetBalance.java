package io.touhao.indicator.target;

import io.touhao.quantity.Algebra;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether those right below carry a unit's target (守恒). Always {@code combined + remainder − overPromise = whole}, and at
 * most one of the two is not 0.
 *
 * @param combined what the parts come to by the algebra of the target; the whole itself where nothing goes down
 * @param remainder 剩余: what nobody below has promised
 * @param overPromise 层层加码: what those below promise beyond it
 */
public record TargetBalance(
        UnitTarget whole, BigDecimal combined, BigDecimal remainder, BigDecimal overPromise, List<UnitTarget> parts) {

    public TargetBalance {
        parts = List.copyOf(parts);
    }

    static TargetBalance of(UnitTarget whole, List<UnitTarget> parts) {
        var figure = whole.amount().value();
        var combined = parts.isEmpty() ? figure : whole.algebra().combined(figure, parts.stream()
                .map(part -> new Algebra.Part(Optional.of(part.amount().value()), part.weight()))
                .toList());
        var gap = figure.subtract(combined);
        return new TargetBalance(whole, combined, gap.max(BigDecimal.ZERO), gap.negate().max(BigDecimal.ZERO), parts);
    }

    /** 守恒, 有剩余, 有加码, 超上限, 不分解. */
    public String words() {
        if (parts.isEmpty()) {
            return "不分解";
        }
        if (remainder.signum() > 0) {
            return "有剩余";
        }
        return overPromise.signum() == 0 ? "守恒" : whole.bound().isCeiling() ? "超上限" : "有加码";
    }
}
