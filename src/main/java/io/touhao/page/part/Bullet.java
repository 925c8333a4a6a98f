package io.touhao.page.part;

import io.touhao.page.Figures;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A bar from nought with a tick at the target, for counts and rates; places are per cent of its width.
 *
 * @param value where the bar ends
 * @param target where the tick stands
 * @param proRata where the hollow triangle of 序时 stands
 * @param band how far “左右” reaches on each side of the target
 * @param label the numbers in words
 */
public record Bullet(
        double value, double target, Optional<Double> proRata, Optional<Double> band, Signal signal, String label) {

    /** Room for “左右” above the target. */
    private static final double ABOUT_TARGET = 75;

    /**
     * A count or rate on its way to a target.
     *
     * @param proRataPercent share of the term that has passed
     */
    public static Bullet towards(
            BigDecimal done, BigDecimal target, Optional<BigDecimal> proRataPercent, Signal signal) {
        var share = target.signum() == 0 ? 0 : done.divide(target, MathContext.DECIMAL64).doubleValue() * 100;
        var label = "完成 " + Figures.rate(BigDecimal.valueOf(share)) + "%"
                + proRataPercent.map(percent -> "，序时 " + Figures.rate(percent) + "%").orElse("");
        return new Bullet(within(share), 100, proRataPercent.map(percent -> within(percent.doubleValue())),
                Optional.empty(), signal, label);
    }

    /** A value beside a target that is meant within a tolerance: 6.0 左右. */
    public static Bullet about(BigDecimal actual, BigDecimal target, BigDecimal tolerance, Signal signal) {
        var scale = ABOUT_TARGET / target.doubleValue();
        return new Bullet(
                within(actual.doubleValue() * scale), ABOUT_TARGET, Optional.empty(),
                Optional.of(tolerance.doubleValue() * scale), signal,
                "实际 %s，目标 %s 左右".formatted(Figures.number(actual), Figures.number(target)));
    }

    private static double within(double percent) {
        return Math.clamp(percent, 0, 100);
    }

    public String valueClass() {
        return valueClass(signal);
    }

    static String valueClass(Signal signal) {
        return switch (signal) {
            case YELLOW -> "val val-y";
            case RED -> "val val-r";
            case GREEN, BLUE, PAUSED, DONE, NONE, UNKNOWN -> "val";
        };
    }
}
