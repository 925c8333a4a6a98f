package io.touhao.page.part;

import io.touhao.page.Figures;
import io.touhao.page.Signal;
import java.math.BigDecimal;

/**
 * A bar from the middle line, for shares and growth, where a bar from nought would hide the difference.
 *
 * @param points the difference from target or last year, in percentage points
 * @param span the points that fill one half
 * @param against what the middle line is: 目标, 上年
 */
public record Gap(BigDecimal points, double span, String against, Signal signal) {

    /** A difference drawn over two points to each side. */
    public static Gap of(BigDecimal points, String against, Signal signal) {
        return new Gap(points, 2, against, signal);
    }

    public String label() {
        return "较%s %s 个百分点".formatted(against, Figures.difference(points, 1));
    }

    /** Width in per cent of the whole bar. */
    public double width() {
        return Math.min(1, Math.abs(points.doubleValue()) / span) * 50;
    }

    /** Where the bar begins. */
    public double start() {
        return points.signum() < 0 ? 50 - width() : 50;
    }

    public String valueClass() {
        return Bullet.valueClass(signal);
    }
}
