package io.touhao.report.circular;

import io.touhao.page.Figures;
import java.math.BigDecimal;

/** Differences of rates in words: never per cent, always points. */
final class PointWords {

    private PointWords() {}

    /** 提高4.2个百分点, 回落1.0个百分点, 持平. */
    static String change(BigDecimal points) {
        return points.signum() == 0 ? "持平" : (points.signum() > 0 ? "提高" : "回落") + amount(points);
    }

    /** 高于…4.2个百分点 as its two halves. */
    static String against(String what, BigDecimal points) {
        return points.signum() == 0 ? "与%s持平".formatted(what) : (points.signum() > 0 ? "高于" : "低于") + what + amount(points);
    }

    private static String amount(BigDecimal points) {
        return Figures.rate(points.abs()) + "个百分点";
    }
}
