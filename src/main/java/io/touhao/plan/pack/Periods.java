package io.touhao.plan.pack;

import java.time.Period;

/** Periods as people name them. */
final class Periods {

    private Periods() {}

    /** 年, 半年, 季度, 月, 周, or so many of them. */
    static String words(Period every) {
        if (every.getDays() > 0) {
            return every.getDays() % 7 == 0 ? named(every.getDays() / 7, "周") : named(every.getDays(), "日");
        }
        return switch ((int) every.toTotalMonths()) {
            case 12 -> "年";
            case 6 -> "半年";
            case 3 -> "季度";
            case 1 -> "月";
            default -> named((int) every.toTotalMonths(), "个月");
        };
    }

    private static String named(int number, String unit) {
        return number == 1 ? unit : number + " " + unit;
    }
}
