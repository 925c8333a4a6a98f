package io.touhao.report.web;

import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Months beside each other as bars, each opening its value; drawn on the server in a field of 368 by 160. */
record Bars(String title, String unit, List<Month> months, String address) {

    private static final int LEFT = 8;
    private static final int WIDTH = 352;
    private static final int TOP = 22;
    private static final int BOTTOM = 132;

    Bars {
        months = List.copyOf(months);
    }

    /** A month's figure, as printed and as drawn; 1—2月 is halved so that it stands beside single months. */
    record Month(Period period, BigDecimal figure, String printed) {

        double drawn() {
            return figure.doubleValue() / period.months();
        }

        String label() {
            return period.months() == 1 ? period.to().getMonthValue() + "月" : period.from().getMonthValue() + "—" + period.to().getMonthValue();
        }
    }

    /** A bar with its words. */
    record Bar(String x, String y, String width, String height, String middle, String label, String figure, String address, boolean last) {}

    List<Bar> bars() {
        var most = months.stream().mapToDouble(Month::drawn).max().orElse(1);
        var step = (double) WIDTH / months.size();
        return IntStream.range(0, months.size()).mapToObj(place -> {
            var month = months.get(place);
            var height = (BOTTOM - TOP) * Math.max(0, month.drawn()) / Math.max(1e-9, most);
            return new Bar(
                    print(LEFT + place * step + step * 0.14), print(BOTTOM - height), print(step * 0.72), print(height),
                    print(LEFT + place * step + step / 2), month.label(), month.printed(),
                    address + "&period=" + month.period().code(), place == months.size() - 1);
        }).toList();
    }

    String label() {
        return title + "：" + months.stream().map(month -> month.label() + " " + month.printed()).collect(Collectors.joining("，"));
    }

    private static String print(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
