package io.touhao.indicator.web;

import io.touhao.indicator.Indicator;
import io.touhao.page.Figures;
import io.touhao.quantity.Amount;
import java.math.BigDecimal;

/** Figures of an indicator as pages print them: with the decimals of its definition. */
final class Numbers {

    private Numbers() {}

    /** As it was rounded when it was worked out; nothing is rounded here again. */
    static String of(Indicator indicator, BigDecimal figure) {
        var printed = Amount.print(figure);
        var wanted = indicator.decimals();
        var point = printed.indexOf('.');
        var has = point < 0 ? 0 : printed.length() - point - 1;
        return has >= wanted ? printed : printed + (point < 0 ? "." : "") + "0".repeat(wanted - has);
    }

    static String difference(Indicator indicator, BigDecimal difference) {
        return Figures.difference(difference, indicator.decimals());
    }

    /** Rates differ in points. */
    static String differenceUnit(Indicator indicator) {
        return indicator.isRate() ? "个百分点" : indicator.unit();
    }
}
