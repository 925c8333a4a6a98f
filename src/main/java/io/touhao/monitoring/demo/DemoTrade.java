package io.touhao.monitoring.demo;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an invented industry lives; all figures are made up.
 *
 * @param division 大类 of GB/T 4754
 * @param power 千瓦时 for 千元 of output
 * @param margin share of revenue that is left after cost
 * @param export share of output that is exported
 * @param trend growth a year, per cent
 * @param wave swing of the cycle from its height to its depth, per cent
 * @param phase month in which the cycle begins
 * @param winter output of January as share of a usual month
 * @param autumn output of the fourth quarter as share of a usual month
 */
record DemoTrade(
        String division, double power, double margin, double export, double trend, double wave, int phase, double winter,
        double autumn) {

    private static final int CYCLE = 20;
    private static final double HOLIDAY = 0.86;

    private static final Map<String, DemoTrade> ALL = Stream.of(
                    new DemoTrade("13", 45, 0.12, 0.08, 4, 3, 2, 1.10, 1.08),
                    new DemoTrade("17", 110, 0.10, 0.22, -3, 6, 7, 0.86, 1.02),
                    new DemoTrade("21", 60, 0.14, 0.25, 1, 5, 9, 0.84, 1.06),
                    new DemoTrade("22", 160, 0.11, 0.06, 2, 5, 4, 0.92, 1.03),
                    new DemoTrade("26", 140, 0.15, 0.10, 5, 7, 0, 0.96, 1.02),
                    new DemoTrade("27", 55, 0.30, 0.12, 7, 3, 11, 0.98, 1.04),
                    new DemoTrade("29", 120, 0.14, 0.35, 8, 6, 14, 0.88, 1.03),
                    new DemoTrade("30", 170, 0.16, 0.04, 0, 6, 5, 0.70, 1.12),
                    new DemoTrade("32", 260, 0.08, 0.06, 6, 8, 12, 0.98, 1.01),
                    new DemoTrade("33", 85, 0.13, 0.18, 3, 5, 3, 0.85, 1.05),
                    new DemoTrade("34", 50, 0.18, 0.16, 6, 5, 8, 0.84, 1.07),
                    new DemoTrade("36", 55, 0.15, 0.14, 9, 6, 16, 0.86, 1.10),
                    new DemoTrade("38", 48, 0.16, 0.20, 8, 4, 13, 0.88, 1.08),
                    new DemoTrade("39", 40, 0.17, 0.40, 10, 6, 10, 0.90, 1.09))
            .collect(Collectors.toMap(DemoTrade::division, trade -> trade));

    /** The trade of an industry; one in between where none was invented. */
    static DemoTrade of(String industry) {
        var division = industry.substring(0, 2);
        return Optional.ofNullable(ALL.get(division)).orElse(new DemoTrade(division, 80, 0.14, 0.1, 4, 4, 6, 0.9, 1.04));
    }

    /** Output of a month against a usual one: the season, the trend and the cycle. */
    double pace(int month) {
        return season(month % 12) * Math.exp(trend / 1200 * (month - 20))
                * (1 + wave / 200 * Math.sin(2 * Math.PI * (month - phase) / CYCLE));
    }

    private double season(int ofYear) {
        return switch (ofYear) {
            case 0 -> winter;
            case 1 -> winter * HOLIDAY;
            case 9, 10, 11 -> autumn;
            default -> 1.0;
        };
    }
}
