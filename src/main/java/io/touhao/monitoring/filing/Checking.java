package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Check;
import io.touhao.monitoring.form.Check.Against;
import io.touhao.monitoring.form.Fill;
import io.touhao.monitoring.form.Form;
import io.touhao.monitoring.form.Item;
import io.touhao.monitoring.form.Measure;
import io.touhao.monitoring.form.Operator;
import io.touhao.monitoring.form.Terms;
import io.touhao.page.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the checks of a form (校验) on figures that are complete; pure. */
public final class Checking {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Below this a figure is too small to tell a slip of the unit by. */
    private static final BigDecimal SLIGHT = BigDecimal.valueOf(20);

    private final Form form;
    private final Background known;
    private final Cells cells;
    private final Set<String> slipped = new HashSet<>();

    private Checking(Form form, Background known, Cells cells) {
        this.form = form;
        this.known = known;
        this.cells = cells;
    }

    /** What is found, in the order of the form's rules. */
    public static List<Finding> of(Form form, Background known, Cells cells) {
        return new Checking(form, known, cells).findings();
    }

    private List<Finding> findings() {
        form.checks().stream().filter(check -> check.rule() instanceof Check.Slip).flatMap(this::found)
                .forEach(finding -> slipped.add(finding.item()));
        return form.checks().stream().flatMap(this::found).toList();
    }

    private Stream<Finding> found(Check check) {
        return switch (check.rule()) {
            case Check.Required required -> required(check);
            case Check.Compare compare -> compare(check, compare);
            case Check.Balance balance -> balance(check, balance);
            case Check.Chain chain -> flows().flatMap(item -> chain(check, chain, item).stream());
            case Check.Jump jump -> items(jump.items()).flatMap(item -> jump(check, jump, item).stream());
            case Check.Spread spread -> spread(check, spread).stream();
            case Check.Slip slip -> items(slip.items()).flatMap(item -> slip(check, item).stream());
            case Check.Peers peers -> peers(check, peers).stream();
            case Check.Opposite opposite -> opposite(check, opposite).stream();
            case Check.Base base -> items(base.items()).flatMap(item -> base(check, item).stream());
            case Check.Kept kept -> kept(check).stream();
            case Check.Recorded recorded -> form.items().stream().flatMap(item -> recorded(check, item).stream());
        };
    }

    private Stream<Finding> required(Check check) {
        return form.items().stream()
                .filter(item -> !item.kind().isChosen() && item.kind() != io.touhao.monitoring.form.Kind.EXPECTED)
                .filter(item -> !(item.fill() instanceof Fill.Compute))
                .filter(item -> cells.now(item).isEmpty())
                .map(item -> finding(check, item, "请填写%s，没有发生的填 0。".formatted(item.shortTitle())));
    }

    private Stream<Finding> compare(Check check, Check.Compare compare) {
        var left = compare.left().of(cells::at);
        var right = compare.right().of(cells::at);
        if (compare.operator().holds(left, right, BigDecimal.ZERO)) {
            return Stream.empty();
        }
        var item = compare.left().items().getFirst();
        var pair = compare.operator() == Operator.REQUIRES || compare.operator() == Operator.EXCLUDES;
        var message = pair
                ? "%s%s%s。".formatted(words(compare.left()), pairWords(compare.operator()), words(compare.right()))
                : "%s %s，%s %s%s。".formatted(
                        words(compare.left()), print(left.orElseThrow()), compare.operator().words(), words(compare.right()),
                        compare.right().items().isEmpty() ? "" : " " + print(right.orElseThrow()));
        var at = compare.operator() == Operator.REQUIRES ? compare.right().items().getFirst() : item;
        return Stream.of(finding(check, item(at), message));
    }

    private static String pairWords(Operator operator) {
        return operator == Operator.EXCLUDES ? "不能同时有数：" : operator.words();
    }

    /** Told at the item that is most likely wrong: the one that a nought too many or too few would explain, else the left. */
    private Stream<Finding> balance(Check check, Check.Balance balance) {
        var left = cells.at(balance.left());
        var right = balance.right().of(cells::at);
        if (Operator.EQUAL.holds(left, right, balance.tolerance())) {
            return Stream.empty();
        }
        var gap = right.orElseThrow().subtract(left.orElseThrow());
        var suspect = balance.right().terms().stream()
                .filter(term -> term.item().isPresent() && term.divisor().isEmpty())
                .flatMap(term -> repaired(term, gap).stream())
                .findFirst();
        var item = item(suspect.map(Repair::item).orElse(balance.left()));
        var repair = suspect.map(Repair::figure).orElse(right.orElseThrow());
        var stated = cells.now(item).orElse(BigDecimal.ZERO);
        return Stream.of(new Finding(check.id(), check.strength(), item.id(), "与平衡关系不符：%s 应等于 %s；%s应为 %s，填了 %s，差 %s%s。".formatted(
                words(balance.right()), item(balance.left()).shortTitle(), item.shortTitle(), print(repair), print(stated),
                print(stated.subtract(repair).abs()), suspect.map(Repair::remark).orElse("")), Optional.of(repair), ""));
    }

    private record Repair(String item, BigDecimal figure, String remark) {}

    private Optional<Repair> repaired(Terms.Term term, BigDecimal gap) {
        var name = term.item().orElseThrow();
        var stated = cells.at(name).orElse(BigDecimal.ZERO);
        var repair = stated.subtract(gap.divide(term.factor(), MathContext.DECIMAL64)).setScale(Math.max(0, stated.scale()), RoundingMode.HALF_UP);
        return factor(stated, repair, new BigDecimal("0.01"))
                .filter(power -> Math.abs(power) < 4)
                .map(power -> new Repair(name, repair, power > 0 ? "，像是多填了 %d 个 0".formatted(power) : "，像是少填了 %d 个 0".formatted(-power)));
    }

    private Optional<Finding> chain(Check check, Check.Chain chain, Item item) {
        var total = cells.at(item, Measure.TOTAL);
        var before = known.inYear().at(item, Measure.TOTAL);
        var now = cells.now(item);
        if (total.isEmpty() || now.isEmpty() || before.isEmpty() && !known.inYear().isEmpty()) {
            return Optional.empty();
        }
        var due = total.get().subtract(before.orElse(BigDecimal.ZERO));
        return Operator.EQUAL.holds(now, Optional.of(due), chain.tolerance()) ? Optional.empty()
                : Optional.of(new Finding(check.id(), check.strength(), item.id(), "%s本期 %s，应等于本期累计 %s 减去上期累计 %s，即 %s。".formatted(
                        item.shortTitle(), print(now.get()), print(total.get()), print(before.orElse(BigDecimal.ZERO)), print(due)),
                        Optional.of(due), ""));
    }

    private Optional<Finding> jump(Check check, Check.Jump jump, Item item) {
        var base = jump.against() == Against.LAST ? known.last().now(item) : cells.at(item, Measure.BEFORE);
        return slipped.contains(item.id()) ? Optional.empty() : growth(cells.now(item), base)
                .filter(growth -> growth.abs().compareTo(jump.percent()) > 0)
                .map(growth -> finding(check, item, "%s %s，比%s %s 变动 %s%%，超过 %s%%。".formatted(
                        item.shortTitle(), print(cells.now(item).orElseThrow()), jump.against() == Against.LAST ? "上期" : "上年同期",
                        print(base.orElseThrow()), Figures.difference(growth, 1), print(jump.percent()))));
    }

    private Optional<Finding> spread(Check check, Check.Spread spread) {
        var left = item(spread.left());
        var own = growth(cells.now(left), cells.at(left, Measure.BEFORE));
        var right = item(spread.right());
        var other = growth(cells.now(right), cells.at(right, Measure.BEFORE));
        if (own.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var points = own.get().subtract(other.get());
        return points.compareTo(spread.points()) <= 0 ? Optional.empty()
                : Optional.of(finding(check, left, "%s同比 %s%%，高于%s %s%%，高 %s 个百分点。".formatted(
                        left.shortTitle(), Figures.difference(own.get(), 1), right.shortTitle(), Figures.difference(other.get(), 1),
                        Figures.rate(points))));
    }

    /** Ten, a hundred … times the last figure, and of the year before where that is known too. */
    private Optional<Finding> slip(Check check, Item item) {
        var now = cells.now(item);
        var last = known.last().now(item).or(() -> cells.at(item, Measure.BEFORE));
        if (now.isEmpty() || last.isEmpty() || last.get().abs().compareTo(SLIGHT) < 0) {
            return Optional.empty();
        }
        return factor(now.get(), last.get(), new BigDecimal("0.25")).map(power -> {
            var repair = now.get().movePointLeft(power).stripTrailingZeros();
            return new Finding(check.id(), check.strength(), item.id(), "%s %s，约为上期 %s 的 %s，%s。".formatted(
                    item.shortTitle(), print(now.get()), print(last.get()), times(power), cause(item, power)),
                    Optional.of(repair.scale() < 0 ? repair.setScale(0) : repair), "");
        });
    }

    private static String times(int power) {
        var many = BigDecimal.ONE.movePointRight(Math.abs(power)).toPlainString();
        return power > 0 ? many + " 倍" : many + " 分之一";
    }

    private static String cause(Item item, int power) {
        return switch (power) {
            case 3 -> item.isMoney() ? "像是按元填报（本表为千元）" : "像是单位填错";
            case -1 -> item.isMoney() ? "像是按万元填报（本表为千元），或少填一个 0" : "像是少填一个 0";
            case -5 -> item.isMoney() ? "像是按亿元填报（本表为千元）" : "像是单位填错";
            case 1 -> "像是多填一个 0";
            default -> "像是单位填错";
        };
    }

    private Optional<Finding> peers(Check check, Check.Peers peers) {
        var left = cells.at(peers.left());
        var right = cells.at(peers.right());
        var middle = Optional.ofNullable(known.peers().get(check.id()));
        if (left.isEmpty() || right.isEmpty() || right.get().signum() <= 0 || middle.isEmpty() || middle.get().signum() <= 0) {
            return Optional.empty();
        }
        var times = left.get().divide(right.get(), MathContext.DECIMAL64).divide(middle.get(), MathContext.DECIMAL64);
        var beyond = times.compareTo(peers.factor()) > 0
                || times.signum() > 0 && BigDecimal.ONE.divide(times, MathContext.DECIMAL64).compareTo(peers.factor()) > 0;
        return beyond ? Optional.of(finding(check, item(peers.left()), "%s与%s之比是同行业中位数的 %s 倍，请核对。".formatted(
                item(peers.left()).shortTitle(), item(peers.right()).shortTitle(), times.setScale(2, RoundingMode.HALF_UP).toPlainString())))
                : Optional.empty();
    }

    private Optional<Finding> opposite(Check check, Check.Opposite opposite) {
        var left = item(opposite.left());
        var right = item(opposite.right());
        var own = growth(cells.now(left), known.last().now(left));
        var other = growth(cells.now(right), known.last().now(right));
        if (own.isEmpty() || other.isEmpty() || own.get().signum() * other.get().signum() >= 0
                || own.get().abs().min(other.get().abs()).compareTo(opposite.percent()) < 0) {
            return Optional.empty();
        }
        return Optional.of(finding(check, left, "%s比上期 %s%%，%s %s%%，方向不一致。".formatted(
                left.shortTitle(), Figures.difference(own.get(), 1), right.shortTitle(), Figures.difference(other.get(), 1))));
    }

    private Optional<Finding> base(Check check, Item item) {
        return cells.at(item, Measure.BEFORE).filter(base -> base.signum() < 0 || base.signum() == 0 && cells.now(item).isPresent())
                .map(base -> finding(check, item, base.signum() < 0
                        ? "%s上年同期为 %s，不计算增速，按%s列示。".formatted(item.shortTitle(), print(base),
                                cells.now(item).orElse(BigDecimal.ZERO).signum() >= 0 ? "扭亏" : "增亏、减亏")
                        : "%s上年同期为 0，不计算增速。".formatted(item.shortTitle())));
    }

    private Optional<Finding> kept(Check check) {
        var kept = form.items().stream()
                .filter(item -> item.fill() instanceof Fill.Keep && known.last().now(item).isPresent())
                .toList();
        var same = kept.stream().allMatch(item -> cells.now(item).equals(known.last().now(item))
                || cells.now(item).filter(now -> now.compareTo(known.last().now(item).orElseThrow()) == 0).isPresent());
        return kept.size() < 3 || !same ? Optional.empty()
                : Optional.of(new Finding(check.id(), check.strength(), "", "沿用上期的 %d 项都没有改动，请看一遍。".formatted(kept.size()), Optional.empty(), ""));
    }

    private Optional<Finding> recorded(Check check, Item item) {
        return metered(item).flatMap(measured -> otherwise(check, item, "本期", cells.now(item), measured))
                .or(() -> known.yearBefore().now(item).flatMap(said -> otherwise(check, item, "上年同期", cells.at(item, Measure.BEFORE), said)))
                .or(() -> known.yearBefore().at(item, Measure.TOTAL).flatMap(said ->
                        otherwise(check, item, "上年同期累计", cells.at(item, Measure.TOTAL_BEFORE), said)));
    }

    private Optional<BigDecimal> metered(Item item) {
        return item.fill() instanceof Fill.Meter meter ? Optional.ofNullable(known.metered().get(meter.kind())) : Optional.empty();
    }

    private static Optional<Finding> otherwise(Check check, Item item, String when, Optional<BigDecimal> stated, BigDecimal recorded) {
        return stated.filter(figure -> figure.compareTo(recorded) != 0).map(figure -> finding(check, item, "%s%s填了 %s，记录为 %s。".formatted(
                item.shortTitle(), when, print(figure), print(recorded))));
    }

    /** The power of ten between two figures, where there is nearly one. */
    static Optional<Integer> factor(BigDecimal figure, BigDecimal usual, BigDecimal tolerance) {
        if (usual.signum() == 0 || figure.signum() != usual.signum()) {
            return Optional.empty();
        }
        for (var power : List.of(1, 2, 3, 4, -1, -2, -3, -5)) {
            var rest = figure.divide(usual, MathContext.DECIMAL64).movePointLeft(power).subtract(BigDecimal.ONE);
            if (rest.abs().compareTo(tolerance) <= 0) {
                return Optional.of(power);
            }
        }
        return Optional.empty();
    }

    /** In per cent; none on a base of nought or below. */
    public static Optional<BigDecimal> growth(Optional<BigDecimal> now, Optional<BigDecimal> base) {
        return now.isEmpty() || base.filter(figure -> figure.signum() > 0).isEmpty() ? Optional.empty()
                : Optional.of(now.get().subtract(base.get()).multiply(HUNDRED).divide(base.get(), 4, RoundingMode.HALF_UP));
    }

    private Stream<Item> flows() {
        return form.items().stream().filter(item -> item.kind().has(Measure.TOTAL));
    }

    private Stream<Item> items(List<String> ids) {
        return ids.stream().map(this::item);
    }

    private Item item(String id) {
        return form.item(id).orElseThrow();
    }

    private String words(Terms terms) {
        Function<String, String> titles = id -> item(id).shortTitle();
        return terms.words(titles);
    }

    private static Finding finding(Check check, Item item, String message) {
        return new Finding(check.id(), check.strength(), item.id(), message, Optional.empty(), "");
    }

    private static String print(BigDecimal figure) {
        return Figures.number(figure);
    }
}
