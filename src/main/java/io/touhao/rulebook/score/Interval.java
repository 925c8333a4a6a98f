package io.touhao.rulebook.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points between two ends; exact where both are the same, open where a fact is unknown. */
public record Interval(BigDecimal least, BigDecimal most) {

    public static final Interval ZERO = of(BigDecimal.ZERO);

    public Interval {
        if (least.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s is more than %s".formatted(least, most));
        }
    }

    /** Exactly so many points. */
    public static Interval of(BigDecimal points) {
        return new Interval(points, points);
    }

    public boolean isExact() {
        return least.compareTo(most) == 0;
    }

    public Interval plus(Interval other) {
        return new Interval(least.add(other.least), most.add(other.most));
    }

    /** The same, multiplied by a weight that is not negative. */
    public Interval times(BigDecimal weight) {
        return new Interval(least.multiply(weight), most.multiply(weight));
    }

    /** The same, kept within bounds (保底与封顶). */
    public Interval within(BigDecimal floor, BigDecimal cap) {
        return new Interval(least.max(floor).min(cap), most.max(floor).min(cap));
    }

    /** Rounded half up, the one way of rounding here. */
    public Interval rounded(int scale) {
        return new Interval(least.setScale(scale, RoundingMode.HALF_UP), most.setScale(scale, RoundingMode.HALF_UP));
    }

    /** 70.86, or 70.86—74.86 where something is unknown. */
    public String words() {
        return isExact() ? words(least) : words(least) + "—" + words(most);
    }

    private static String words(BigDecimal points) {
        return points.toPlainString().replace('-', '−');
    }
}
