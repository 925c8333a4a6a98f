package io.touhao.indicator.web;

import io.touhao.quantity.Period;

/** How periods of one year are named beside each other: 1—2月, 8月, 全年. */
final class Periods {

    private Periods() {}

    static String brief(Period period) {
        return switch (period.months()) {
            case 1 -> period.from().getMonthValue() + "月";
            case 12 -> period.from().getYear() + "年";
            default -> period.from().getMonthValue() + "—" + period.to().getMonthValue() + "月";
        };
    }
}
