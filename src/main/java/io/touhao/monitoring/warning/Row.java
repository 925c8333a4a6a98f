package io.touhao.monitoring.warning;

import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Gathers what is known of a subject in a period; what is no number is left out, so that it stays unknown. */
final class Row {

    /** Four decimals are kept. */
    private static final int DECIMALS = 4;
    private static final double SCALE = 10_000;

    private final Map<String, FactValue> known = new HashMap<>();

    Row put(String key, double figure) {
        if (!Double.isNaN(figure) && !Double.isInfinite(figure)) {
            known.put(key, FactValue.of(BigDecimal.valueOf(Math.round(figure * SCALE), DECIMALS)));
        }
        return this;
    }

    Row put(String key, boolean truth) {
        known.put(key, FactValue.of(truth));
        return this;
    }

    Facts facts() {
        return new Facts(known);
    }

    /** Change against a base, per cent; unknown where the base is not positive. */
    static double change(double now, double base) {
        return base > 0 ? 100 * (now - base) / base : Double.NaN;
    }
}
