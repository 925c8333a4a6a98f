package io.touhao.rulebook.eligibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Predicate;

/**
 * Where, among numbers of double precision, a figure begins to count as what is needed. The rule engine rounds what it
 * reckons to twelve digits before it compares; the first number that rounds there is what SQL compares with.
 */
final class Boundary {

    private static final MathContext DIGITS = new MathContext(12);
    private static final double SLACK = 1e-9;

    private Boundary() {}

    /** The first number that counts as at least so much. */
    static double atLeast(BigDecimal need) {
        return need.signum() == 0 ? 0 : first(need, figure -> figure.compareTo(need) >= 0);
    }

    /** The first number that counts as more. */
    static double above(BigDecimal need) {
        return need.signum() == 0 ? Double.MIN_VALUE : first(need, figure -> figure.compareTo(need) > 0);
    }

    private static double first(BigDecimal need, Predicate<BigDecimal> counts) {
        var slack = Math.abs(need.doubleValue()) * SLACK;
        var below = place(need.doubleValue() - slack);
        var above = place(need.doubleValue() + slack);
        while (above - below > 1) {
            var middle = below + (above - below) / 2;
            if (counts.test(BigDecimal.valueOf(number(middle)).round(DIGITS))) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return number(above);
    }

    /** Numbers in their order as whole numbers. */
    private static long place(double number) {
        var bits = Double.doubleToLongBits(number);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double number(long place) {
        return Double.longBitsToDouble(place >= 0 ? place : Long.MIN_VALUE - place);
    }
}
