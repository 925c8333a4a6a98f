package io.touhao.commitment;

import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Apportionment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Takes a promise down the tree of units (逐级分解), as a pure function: the same input gives the same shares.
 *
 * <p>Whole numbers are split by the largest remainder with ties to the smaller code, so that shares add up to their
 * parent exactly at every level. A unit whose share comes to 0 gets none. Zones get a share only from a list.
 */
public final class Cascade {

    private final Target target;
    private final CascadeRule rule;
    private final Level deepest;
    private final UnitTree tree;
    private final Map<UnitPath, Long> weights;
    private final List<Share> shares = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();

    private Cascade(Target target, CascadeRule rule, Level deepest, UnitTree tree, Map<UnitPath, Long> weights) {
        this.target = target;
        this.rule = rule;
        this.deepest = deepest;
        this.tree = tree;
        this.weights = weights;
    }

    /**
     * What one unit gets.
     *
     * @param weight the unit's weight, for weighted means
     */
    public record Share(Unit unit, UnitPath parent, Optional<BigDecimal> value, long weight) {}

    /**
     * Conservation at one unit: between it and those right below.
     *
     * @param addressed how many units right below owe a part
     */
    public record Account(Unit unit, int addressed, Conservation conservation) {}

    /**
     * All that goes down.
     *
     * @param shares parents before children
     * @param accounts one for each unit that gave something down, or was to give it by hand
     */
    public record Plan(List<Share> shares, List<Account> accounts) {

        public Plan {
            shares = List.copyOf(shares);
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * Plans the shares of all units below the tree's root.
     *
     * @param deepest the last level that gets shares
     * @param weights what each county counts; ignored by rules that don't weigh
     * @throws Refused where the kind cannot go down by this rule, or weights are missing
     */
    public static Plan plan(
            String number, Target target, CascadeRule rule, Level deepest, UnitTree tree, Map<UnitPath, Long> weights) {
        if (!rule.fits(target.kind()) || cutsAFigureThatIsNotThere(target, rule)) {
            throw new Refused(new CommitmentRefusal.RuleUnfit(number, target.kind(), rule.title()));
        }
        if (rule instanceof CascadeRule.ByWeight byWeight
                && weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new Refused(new CommitmentRefusal.WeightsMissing(number, byWeight.weight().title()));
        }
        var cascade = new Cascade(target, rule, deepest, tree, Weights.withSums(weights));
        if (!(rule instanceof CascadeRule.None)) {
            cascade.descend(tree.root(), target.value());
        }
        return new Plan(cascade.shares, cascade.accounts);
    }

    private static boolean cutsAFigureThatIsNotThere(Target target, CascadeRule rule) {
        return target.kind().isSplit() && target.value().isEmpty() && !(rule instanceof CascadeRule.None);
    }

    private void descend(Unit from, Optional<BigDecimal> whole) {
        var addressed = addressed(from);
        if (addressed.isEmpty()) {
            return;
        }
        var given = values(addressed, whole).entrySet().stream()
                .filter(entry -> !isNothing(entry.getValue()))
                .map(entry -> new Share(entry.getKey(), from.path(), entry.getValue(), weight(entry.getKey())))
                .toList();
        var parts = given.stream()
                .map(share -> new Algebra.Part(share.value(), BigDecimal.valueOf(share.weight())))
                .toList();
        var conservation = Conservation.of(target.worth(whole), parts, addressed.size());
        accounts.add(new Account(from, addressed.size(), conservation));
        shares.addAll(given);
        given.forEach(share -> descend(share.unit(), share.value()));
    }

    /** The units right below that this rule speaks to; a list speaks to those levels only that it names. */
    private List<Unit> addressed(Unit from) {
        if (from.level().compareTo(deepest) >= 0) {
            return List.of();
        }
        if (rule instanceof CascadeRule.ByList list) {
            var below = tree.below(from);
            Predicate<Unit> listed = unit -> list.parts().containsKey(unit.path());
            return below.stream().anyMatch(listed) ? below.stream().filter(listed).toList() : List.of();
        }
        return tree.regionsBelow(from);
    }

    private Map<Unit, Optional<BigDecimal>> values(List<Unit> units, Optional<BigDecimal> whole) {
        return switch (rule) {
            case CascadeRule.None none -> Map.of();
            case CascadeRule.ByHand hand -> Map.of();
            case CascadeRule.Each each -> same(units, whole);
            case CascadeRule.Equal equal -> split(units, whole.orElseThrow(), unit -> 1L);
            case CascadeRule.ByWeight weight -> split(units, whole.orElseThrow(), this::weight);
            case CascadeRule.ByList list -> listed(units, whole, list);
        };
    }

    private static Map<Unit, Optional<BigDecimal>> same(List<Unit> units, Optional<BigDecimal> whole) {
        var values = new LinkedHashMap<Unit, Optional<BigDecimal>>();
        units.forEach(unit -> values.put(unit, whole));
        return values;
    }

    private static Map<Unit, Optional<BigDecimal>> listed(
            List<Unit> units, Optional<BigDecimal> whole, CascadeRule.ByList list) {
        var values = new LinkedHashMap<Unit, Optional<BigDecimal>>();
        units.forEach(unit -> values.put(unit, whole.map(any -> list.parts().get(unit.path()))));
        return values;
    }

    private static Map<Unit, Optional<BigDecimal>> split(
            List<Unit> units, BigDecimal whole, ToLongFunction<Unit> weight) {
        var byPath = units.stream().collect(Collectors.toMap(
                Unit::path, weight::applyAsLong, Long::sum, LinkedHashMap::new));
        var parts = Apportionment.split(whole, byPath);
        var values = new LinkedHashMap<Unit, Optional<BigDecimal>>();
        units.forEach(unit -> values.put(unit, Optional.of(parts.get(unit.path()))));
        return values;
    }

    private boolean isNothing(Optional<BigDecimal> value) {
        return target.kind().isSplit() && value.filter(figure -> figure.signum() > 0).isEmpty();
    }

    private long weight(Unit unit) {
        return weights.getOrDefault(unit.path(), 0L);
    }
}
