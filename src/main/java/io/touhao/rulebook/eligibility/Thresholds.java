package io.touhao.rulebook.eligibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the thresholds of conditions, and sets them otherwise. */
record Thresholds(Map<String, BigDecimal> changes) {

    /** The pack with some thresholds set otherwise, on top of what was changed before. */
    static EligibilityPack changed(EligibilityPack pack, Map<String, BigDecimal> changes) {
        var known = pack.thresholds().stream().map(Threshold::id).toList();
        if (!known.containsAll(changes.keySet())) {
            throw new IllegalArgumentException("%s has the thresholds %s and not %s".formatted(pack.id(), known, changes.keySet()));
        }
        var all = new TreeMap<>(pack.changes());
        all.putAll(changes);
        return new EligibilityPack(
                pack.id(), pack.series(), pack.title(), pack.edition(), pack.region(), pack.effectiveFrom(), pack.effectiveTo(),
                pack.transition(), pack.catalogue(), new Thresholds(changes).applied(pack.conditions()), pack.card(), pack.citation(),
                pack.text(), all);
    }

    static List<Threshold> of(EligibilityPack pack) {
        return pack.nodes().stream().map(Thresholds::threshold).flatMap(Optional::stream).toList();
    }

    private static Optional<Threshold> threshold(Condition condition) {
        return switch (condition) {
            case Condition.Measure it -> Optional.of(new Threshold(it.id(), it.words(), it.need(), it.unit(), it.adjustable()));
            case Condition.Points it -> Optional.of(new Threshold(it.id(), it.words(), it.need(), "分", it.adjustable()));
            case Condition.Several it ->
                    Optional.of(new Threshold(it.id(), it.words(), BigDecimal.valueOf(it.count()), "项", it.adjustable()));
            case Condition.All all -> Optional.empty();
            case Condition.Any any -> Optional.empty();
            case Condition.Not not -> Optional.empty();
            case Condition.Holds holds -> Optional.empty();
        };
    }

    /** The same condition with the changes that concern it and what is below it. */
    Condition applied(Condition condition) {
        return switch (condition) {
            case Condition.All it -> new Condition.All(it.head(), parts(it));
            case Condition.Any it -> new Condition.Any(it.head(), parts(it));
            case Condition.Several it -> new Condition.Several(
                    it.head(), need(it, BigDecimal.valueOf(it.count())).intValueExact(), it.adjustable(), parts(it));
            case Condition.Not it -> new Condition.Not(it.head(), applied(it.of()));
            case Condition.Holds it -> it;
            case Condition.Measure it -> new Condition.Measure(
                    it.head(), it.have(), it.comparison(), need(it, it.need()), it.unit(), it.adjustable());
            case Condition.Points it -> new Condition.Points(it.head(), it.part(), need(it, it.need()), it.adjustable());
        };
    }

    private List<Condition> parts(Condition condition) {
        return condition.parts().stream().map(this::applied).toList();
    }

    private BigDecimal need(Condition condition, BigDecimal issued) {
        return changes.getOrDefault(condition.id(), issued);
    }
}
