package io.touhao.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.Level;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.page.Refused;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Over random trees, under every rule and kind: the identity holds, and the gap reported is the exact one. */
class CascadePropertyTest {

    private static final int RUNS = 1_500;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void keepsTheIdentityUnderEveryRuleAndKind() {
        for (var run = 0; run < RUNS; run++) {
            var tree = tree();
            for (var kind : Kind.values()) {
                for (var rule : rules(tree)) {
                    check(run, kind, rule, tree);
                }
            }
        }
    }

    @Test
    void givesTheSameSharesWhateverOrderTheUnitsComeIn() {
        for (var run = 0; run < RUNS; run++) {
            var units = units();
            var target = target(Kind.COUNT_EVENTS);
            var rule = new CascadeRule.ByWeight(CascadeRule.Weight.ABOVE_SCALE_ENTERPRISES);
            var weights = weights(units);
            var first = Cascade.plan("1", target, rule, Level.COUNTY, UnitTree.of(units), weights);
            Collections.shuffle(units, random);
            assertThat(Cascade.plan("1", target, rule, Level.COUNTY, UnitTree.of(units), weights))
                    .as("seed %s run %s", seed, run)
                    .isEqualTo(first);
        }
    }

    @Test
    void splitsEachCitysShareToTheLastUnit() {
        for (var run = 0; run < RUNS; run++) {
            var units = units();
            var target = target(Kind.AMOUNT);
            var plan = Cascade.plan(
                    "1", target, new CascadeRule.ByWeight(CascadeRule.Weight.ABOVE_SCALE_ENTERPRISES), Level.COUNTY,
                    UnitTree.of(units), weights(units));
            assertThat(plan.accounts()).as("seed %s run %s", seed, run).allSatisfy(account -> {
                assertThat(account.conservation().remainder()).isEqualByComparingTo("0");
                assertThat(account.conservation().overPromise()).isEqualByComparingTo("0");
            });
            assertThat(sum(plan, 3)).as("seed %s run %s", seed, run).isEqualByComparingTo(target.value().orElseThrow());
        }
    }

    private void check(int run, Kind kind, CascadeRule rule, UnitTree tree) {
        var target = target(kind);
        var where = "seed %s run %s %s %s %s".formatted(seed, run, kind, rule, target);
        var plan = attempt(target, rule, tree);
        assertThat(plan.isPresent()).as(where).isEqualTo(fits(target, rule));
        plan.ifPresent(shares -> {
            assertThat(shares.accounts()).as(where).allSatisfy(account -> checkAccount(shares, account, where));
            assertThat(shares.shares()).as(where).allSatisfy(share -> assertThat(share.parent())
                    .isEqualTo(share.unit().path().parent()));
        });
    }

    private static void checkAccount(Cascade.Plan plan, Cascade.Account account, String where) {
        var conservation = account.conservation();
        var whole = conservation.whole().orElse(BigDecimal.ZERO);
        assertThat(conservation.combined().add(conservation.remainder()).subtract(conservation.overPromise()))
                .as(where)
                .isEqualByComparingTo(whole);
        assertThat(conservation.remainder().min(conservation.overPromise())).as(where).isEqualByComparingTo("0");
        var below = plan.shares().stream().filter(share -> share.parent().equals(account.unit().path())).toList();
        assertThat(conservation.children()).as(where).isEqualTo(below.size());
        if (conservation.kind().isSplit()) {
            var sum = below.stream().map(share -> share.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(conservation.combined()).as(where).isEqualByComparingTo(sum);
        }
        if (conservation.kind().algebra() == Algebra.EACH) {
            assertThat(conservation.missing()).as(where).isEqualTo(account.addressed() - below.size());
        }
    }

    private static boolean fits(Target target, CascadeRule rule) {
        return rule.fits(target.kind())
                && (!target.kind().isSplit() || target.value().isPresent() || rule instanceof CascadeRule.None);
    }

    private Optional<Cascade.Plan> attempt(Target target, CascadeRule rule, UnitTree tree) {
        try {
            var weights = weights(all(tree, tree.root()));
            return Optional.of(Cascade.plan("1", target, rule, Level.COUNTY, tree, weights));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private List<CascadeRule> rules(UnitTree tree) {
        var listed = all(tree, tree.root()).stream()
                .filter(unit -> unit != tree.root() && random.nextBoolean())
                .collect(Collectors.toMap(Unit::path, unit -> new BigDecimal(1 + random.nextInt(90))));
        return List.of(
                new CascadeRule.None(), new CascadeRule.Equal(), new CascadeRule.Each(), new CascadeRule.ByHand(),
                new CascadeRule.ByList(listed),
                new CascadeRule.ByWeight(CascadeRule.Weight.ABOVE_SCALE_ENTERPRISES));
    }

    private Target target(Kind kind) {
        var value = random.nextInt(10) == 0
                ? Optional.<BigDecimal>empty()
                : Optional.of(new BigDecimal(1 + random.nextInt(20_000)).movePointLeft(random.nextInt(3)));
        var bound = Bound.values()[random.nextInt(Bound.values().length)];
        var needed = kind.isSplit() && value.isEmpty() && random.nextBoolean() ? Optional.of(BigDecimal.TEN) : value;
        var target = Target.of(kind, needed.orElse(BigDecimal.ONE), "个", bound);
        return (kind == Kind.COUNT_EVENTS || kind == Kind.AMOUNT) && needed.isEmpty()
                ? target
                : target.worth(needed);
    }

    private UnitTree tree() {
        return UnitTree.of(units());
    }

    private List<Unit> units() {
        var units = new ArrayList<Unit>();
        var province = UnitPath.of("37");
        units.add(new Unit(province, "省", "省", Level.PROVINCE));
        for (var city = 1; city <= 1 + random.nextInt(6); city++) {
            var path = province.child("37%02d".formatted(city));
            units.add(new Unit(path, "市" + city, "市" + city, Level.CITY));
            for (var county = 1; county <= 1 + random.nextInt(5); county++) {
                units.add(new Unit(path.child("37%02d%02d".formatted(city, county)), "县", "县", Level.COUNTY));
            }
            if (random.nextBoolean()) {
                units.add(new Unit(path.child("37%02d71".formatted(city)), "区", "区", Level.ZONE));
            }
        }
        return units;
    }

    private Map<UnitPath, Long> weights(List<Unit> units) {
        var weights = new HashMap<UnitPath, Long>();
        units.stream().filter(unit -> unit.level() == Level.COUNTY).forEach(
                unit -> weights.put(unit.path(), (long) random.nextInt(500)));
        weights.merge(units.stream().filter(unit -> unit.level() == Level.COUNTY).findFirst().orElseThrow().path(),
                1L, Long::sum);
        return weights;
    }

    private static List<Unit> all(UnitTree tree, Unit from) {
        var units = new ArrayList<Unit>(List.of(from));
        tree.below(from).forEach(unit -> units.addAll(all(tree, unit)));
        return units;
    }

    private static BigDecimal sum(Cascade.Plan plan, int depth) {
        return plan.shares().stream()
                .filter(share -> share.unit().path().depth() == depth)
                .map(share -> share.value().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
