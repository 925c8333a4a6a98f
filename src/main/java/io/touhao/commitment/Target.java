package io.touhao.commitment;

import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What must be reached (目标), in a form that can be judged.
 *
 * @param value the figure, at the scale at which it was stated; none for deeds and directions
 * @param unit counting word or unit: 家次, %, 亿元; empty without a figure
 * @param tolerance how far below 左右 still counts, in the unit
 * @param reference what it is compared with: 全国平均, 上年同期
 * @param denominator what full coverage covers: 规上工业企业
 * @param base how many the denominator counts in this unit, where it is known
 */
public record Target(
        Kind kind, Optional<BigDecimal> value, String unit, Bound bound, BigDecimal tolerance,
        Optional<String> reference, Optional<String> denominator, Optional<BigDecimal> base) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Target {
        value = value.map(figure -> figure.setScale(Math.max(0, figure.scale())));
    }

    /** A figure to reach. */
    public static Target of(Kind kind, BigDecimal value, String unit, Bound bound) {
        return new Target(
                kind, Optional.of(value), unit, bound, BigDecimal.ZERO, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** A deed or a direction, without a figure. */
    public static Target without(Kind kind) {
        return new Target(
                kind, Optional.empty(), "", Bound.EXACT, BigDecimal.ZERO, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** All of a denominator: 100 %. */
    public static Target coverage(String denominator) {
        return new Target(
                Kind.COVERAGE, Optional.of(HUNDRED), "%", Bound.EXACT, BigDecimal.ZERO, Optional.empty(),
                Optional.of(denominator), Optional.empty());
    }

    public Target within(BigDecimal newTolerance) {
        return new Target(kind, value, unit, bound, newTolerance, reference, denominator, base);
    }

    public Target comparedWith(String newReference) {
        return new Target(kind, value, unit, bound, tolerance, Optional.of(newReference), denominator, base);
    }

    public Target worth(Optional<BigDecimal> newValue) {
        return new Target(kind, newValue, unit, bound, tolerance, reference, denominator, base);
    }

    public Target basedOn(BigDecimal newBase) {
        return new Target(kind, value, unit, bound, tolerance, reference, denominator, Optional.of(newBase));
    }

    /** The figure that progress is reported against: the denominator's count for coverage, else the value. */
    public Optional<BigDecimal> goal() {
        return kind == Kind.COVERAGE && base.isPresent() ? base : value;
    }

    /** The unit that progress is reported in; 个 for the subjects of a coverage whose denominator is known. */
    public String goalUnit() {
        return kind == Kind.COVERAGE && base.isPresent() ? "家" : unit;
    }

    /** How much of the goal is done, in per cent; none where the figure does not grow towards the goal. */
    public Optional<BigDecimal> share(BigDecimal done) {
        return exactShare(done).map(share -> share.setScale(1, RoundingMode.HALF_UP));
    }

    /** The same to compare by, not to print: a limit is not passed by rounding. */
    Optional<BigDecimal> exactShare(BigDecimal done) {
        return goal().filter(goal -> kind.accumulates() && goal.signum() > 0)
                .map(goal -> done.multiply(HUNDRED).divide(goal, MathContext.DECIMAL64));
    }

    /** How far above (+) or below (−) the goal a level stands, in the unit; none for figures that accumulate. */
    public Optional<BigDecimal> gap(BigDecimal done) {
        return goal().filter(goal -> !kind.accumulates() && kind != Kind.RECURRENCE).map(done::subtract);
    }

    /** Whether the figure keeps the promise; always for a promise without a figure. A rank is better when smaller. */
    public boolean isKeptBy(BigDecimal done) {
        var effective = kind == Kind.RANK ? Bound.MAX : bound;
        return goal().map(goal -> effective.isKeptBy(done, goal, tolerance)).orElse(true);
    }

    /** As the ledger prints it: 10,000 家次, 6% 左右; the kind's word without a figure. */
    public String words() {
        return value.map(figure -> (new Amount(figure, unit) + " " + bound.title()).strip()).orElse(kind.title());
    }
}
