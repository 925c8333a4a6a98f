package io.touhao.review.order;

import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.WorkingDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of orders in a subtree of units, for some days; read from {@code packs/orders/}.
 *
 * @param bySystem whether what a rule draws up is issued at once, and not signed by a person
 * @param most open orders of one unit at a time, beyond which rules draw up no more
 * @param days working days for the answer, by colour
 * @param reds so many red orders within the months lead to an interview
 */
record OrderPack(
        String id, UnitPath root, LocalDate from, Optional<LocalDate> until, Map<String, String> words,
        boolean bySystem, int most, Map<Colour, Integer> days, List<OrderRule> rules, int reds, int months) {

    OrderPack {
        words = Map.copyOf(words);
        days = Map.copyOf(days);
        rules = List.copyOf(rules);
    }

    boolean holds(UnitPath unit, LocalDate day) {
        return root.contains(unit) && !day.isBefore(from) && until.filter(last -> day.isAfter(last)).isEmpty();
    }

    /** The gravest rule that holds; of two alike the first. */
    Optional<OrderRule> gravest(OrderRule.Facts facts, LocalDate today, WorkingDays calendar) {
        if (facts.isLeftAlone()) {
            return Optional.empty();
        }
        return rules.stream()
                .filter(rule -> rule.condition().holds(facts, today, calendar))
                .max(Comparator.comparing(OrderRule::colour));
    }

    /** The word before the year in the numbers of this unit. */
    String word(Unit issuer) {
        return words.getOrDefault(issuer.path().value(), issuer.shortName() + "工信督");
    }
}
