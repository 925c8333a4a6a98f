package io.touhao.review.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An order with all that belongs to it, for its page and its print.
 *
 * @param evidence what the answer names
 * @param steps what happened, newest first
 * @param others the served unit's other orders of the same year from the same issuer, newest first
 * @param redThisYear how many of them, with this one, are red within the twelve months of the rule
 * @param deeds what this actor may do now
 */
public record OrderDetail(
        SupervisionOrder order, List<OrderItem> items, List<OrderFile> evidence, List<OrderStep> steps,
        List<SupervisionOrder> others, int redThisYear, Set<OrderDeed> deeds) {

    public OrderDetail {
        items = List.copyOf(items);
        evidence = List.copyOf(evidence);
        steps = List.copyOf(steps);
        others = List.copyOf(others);
        deeds = Set.copyOf(deeds);
    }

    /** That it was discharged although evidence was missing (例外销单), by whom and why. */
    public Optional<OrderStep> exception() {
        return steps.stream().filter(step -> step.kind() == OrderStep.Kind.EXCEPTED).findFirst();
    }
}
