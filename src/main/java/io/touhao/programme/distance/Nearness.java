package io.touhao.programme.distance;

import io.touhao.rulebook.eligibility.Condition;
import io.touhao.rulebook.eligibility.EligibilityPack;
import io.touhao.rulebook.eligibility.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells from how the leaves of a pack came out whether one of them alone is wanting, and how far it is. */
final class Nearness {

    private final EligibilityPack pack;
    private final List<Condition> leaves;
    private final Map<String, Integer> places;

    Nearness(EligibilityPack pack) {
        this.pack = pack;
        this.leaves = pack.leaves();
        this.places = IntStream.range(0, leaves.size()).boxed().collect(Collectors.toMap(place -> leaves.get(place).id(), place -> place));
    }

    /**
     * The one condition that is left.
     *
     * @param share of the gap in what is needed; none where it has no figure
     */
    record Left(Condition leaf, Optional<BigDecimal> have, Optional<BigDecimal> need, Optional<BigDecimal> share) {

        Optional<BigDecimal> gap() {
            return have.flatMap(value -> need.map(wanted -> wanted.subtract(value).abs()));
        }

        String unit() {
            return switch (leaf) {
                case Condition.Measure measure -> measure.unit();
                case Condition.Points points -> "分";
                case Condition.Holds holds -> "";
                case Condition.All all -> "";
                case Condition.Any any -> "";
                case Condition.Several several -> "";
                case Condition.Not not -> "";
            };
        }
    }

    /** Of the conditions that would do alone, the one that is nearest by its share; one without figures comes last. */
    Optional<Left> nearest(List<Outcome> outcomes, List<Optional<BigDecimal>> have) {
        return IntStream.range(0, leaves.size())
                .filter(place -> outcomes.get(place) != Outcome.MET && !isWayAround(leaves.get(place)) && decides(outcomes, place))
                .mapToObj(place -> left(leaves.get(place), have.get(place)))
                .min(Comparator.comparing(one -> one.share().orElse(BigDecimal.valueOf(Integer.MAX_VALUE))));
    }

    /** Conditions that let a firm in directly (直通) or exempt it are ways around the others; a firm is not short of a national award. */
    private static boolean isWayAround(Condition leaf) {
        return leaf.id().startsWith("direct") || leaf.id().startsWith("exempt");
    }

    /** Whether nothing more is wanting for sure once this leaf is otherwise: what is not known does not count as wanting. */
    private boolean decides(List<Outcome> outcomes, int place) {
        if (outcomes.get(place) == Outcome.UNKNOWN) {
            return false;
        }
        var turned = new ArrayList<>(outcomes);
        turned.set(place, outcomes.get(place) == Outcome.MET ? Outcome.UNMET : Outcome.MET);
        return outcome(pack.conditions(), turned) != Outcome.UNMET;
    }

    private static Left left(Condition leaf, Optional<BigDecimal> have) {
        var need = switch (leaf) {
            case Condition.Measure measure -> Optional.of(measure.need());
            case Condition.Points points -> Optional.of(points.need());
            case Condition.Holds holds -> Optional.<BigDecimal>empty();
            case Condition.All all -> Optional.<BigDecimal>empty();
            case Condition.Any any -> Optional.<BigDecimal>empty();
            case Condition.Several several -> Optional.<BigDecimal>empty();
            case Condition.Not not -> Optional.<BigDecimal>empty();
        };
        var share = have.flatMap(value -> need.filter(wanted -> wanted.signum() != 0)
                .map(wanted -> wanted.subtract(value).abs().divide(wanted.abs(), MathContext.DECIMAL32).setScale(4, RoundingMode.HALF_UP)));
        return new Left(leaf, have, need, share);
    }

    /** How the whole comes out of its leaves. */
    Outcome outcome(Condition condition, List<Outcome> leafOutcomes) {
        return switch (condition) {
            case Condition.All all -> atLeast(all.parts().size(), parts(all, leafOutcomes));
            case Condition.Any any -> atLeast(1, parts(any, leafOutcomes));
            case Condition.Several several -> atLeast(several.count(), parts(several, leafOutcomes));
            case Condition.Not not -> not(outcome(not.of(), leafOutcomes));
            case Condition.Holds leaf -> leafOutcomes.get(places.get(leaf.id()));
            case Condition.Measure leaf -> leafOutcomes.get(places.get(leaf.id()));
            case Condition.Points leaf -> leafOutcomes.get(places.get(leaf.id()));
        };
    }

    private List<Outcome> parts(Condition condition, List<Outcome> leafOutcomes) {
        return condition.parts().stream().map(part -> outcome(part, leafOutcomes)).toList();
    }

    private static Outcome atLeast(int count, List<Outcome> parts) {
        var met = parts.stream().filter(part -> part == Outcome.MET).count();
        var open = parts.stream().filter(part -> part == Outcome.UNKNOWN).count();
        return met >= count ? Outcome.MET : met + open < count ? Outcome.UNMET : Outcome.UNKNOWN;
    }

    private static Outcome not(Outcome outcome) {
        return switch (outcome) {
            case MET -> Outcome.UNMET;
            case UNMET -> Outcome.MET;
            case UNKNOWN -> Outcome.UNKNOWN;
        };
    }
}
