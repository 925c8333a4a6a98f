package io.touhao.indicator.fact;

import java.math.BigDecimal;

/**
 * Exact sums over some records. What {@code a}, {@code b} and {@code c} are depends on the computation: the sum; the upper
 * and lower figure of a share; level, comparable level and comparable base of a growth.
 */
public record Tally(long records, BigDecimal a, BigDecimal b, BigDecimal c) {

    public static final Tally NOTHING = new Tally(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Tally plus(Tally other) {
        return new Tally(records + other.records, a.add(other.a), b.add(other.b), c.add(other.c));
    }

    public boolean isNothing() {
        return records == 0 && a.signum() == 0 && b.signum() == 0 && c.signum() == 0;
    }
}
