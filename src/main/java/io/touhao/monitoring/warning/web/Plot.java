package io.touhao.monitoring.warning.web;

import io.touhao.monitoring.series.FirmSeries;
import io.touhao.page.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Output and electricity against the year before, drawn without script. Places are in a field of 760 by 232.
 *
 * @param lines the two lines, output first
 * @param ticks figures at the left
 * @param months words below
 */
record Plot(List<Line> lines, List<Mark> ticks, List<Mark> months, double nought, String label) {

    private static final double LEFT = 40;
    private static final double RIGHT = 640;
    private static final double TOP = 14;
    private static final double BOTTOM = 204;

    /** A line as points, with its words at the end. */
    record Line(String css, String points, double endX, double endY, String end) {}

    /** Words at a place. */
    record Mark(double at, String words) {}

    static Plot of(FirmSeries series) {
        var output = series.lines().get(0).changes();
        var power = series.lines().get(1).changes();
        var least = Math.min(-10, Math.max(-100, floor(output, power)));
        var most = Math.max(10, Math.min(100, ceiling(output, power)));
        var count = series.periods().size();
        var lines = new ArrayList<Line>();
        line("plot-own", "产值", output, least, most).ifPresent(lines::add);
        line("plot-other", "用电", power, least, most).ifPresent(lines::add);
        var months = new ArrayList<Mark>();
        for (var place = 0; place < count; place++) {
            var period = series.periods().get(place);
            months.add(new Mark(x(place, count), period.months() == 1 ? period.to().getMonthValue() + "月" : "1—2月"));
        }
        var ticks = List.of(least, 0.0, most).stream()
                .map(value -> new Mark(y(value, least, most), Figures.difference(BigDecimal.valueOf(value), 0).replace("+", ""))).toList();
        return new Plot(lines, ticks, months, y(0, least, most), label(output, power));
    }

    private static double floor(List<Optional<BigDecimal>> one, List<Optional<BigDecimal>> other) {
        return 10 * Math.floor(values(one, other).min().orElse(0) / 10);
    }

    private static double ceiling(List<Optional<BigDecimal>> one, List<Optional<BigDecimal>> other) {
        return 10 * Math.ceil(values(one, other).max().orElse(0) / 10);
    }

    private static java.util.stream.DoubleStream values(List<Optional<BigDecimal>> one, List<Optional<BigDecimal>> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).flatMap(Optional::stream).mapToDouble(BigDecimal::doubleValue);
    }

    private static Optional<Line> line(String css, String word, List<Optional<BigDecimal>> changes, double least, double most) {
        var points = new StringBuilder();
        var endX = LEFT;
        var endY = TOP;
        var last = Optional.<BigDecimal>empty();
        for (var place = 0; place < changes.size(); place++) {
            if (changes.get(place).isPresent()) {
                last = changes.get(place);
                endX = x(place, changes.size());
                endY = y(Math.clamp(last.get().doubleValue(), least, most), least, most);
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", endX, endY));
            }
        }
        var x = endX;
        var y = endY;
        return last.map(value -> new Line(css, points.toString().strip(), x, y, word + " " + Figures.difference(value, 1)));
    }

    private static String label(List<Optional<BigDecimal>> output, List<Optional<BigDecimal>> power) {
        return "最近一期产值同比 %s%%，用电同比 %s%%".formatted(
                output.getLast().map(value -> Figures.difference(value, 1)).orElse(Figures.NONE),
                power.getLast().map(value -> Figures.difference(value, 1)).orElse(Figures.NONE));
    }

    private static double x(int place, int count) {
        return Math.round(10 * (LEFT + (RIGHT - LEFT) * place / Math.max(1, count - 1))) / 10.0;
    }

    private static double y(double value, double least, double most) {
        return Math.round(10 * (BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least))) / 10.0;
    }

    /** Keeps the two words at the ends apart. */
    double endAt(int line) {
        if (lines.size() < 2 || Math.abs(lines.get(0).endY() - lines.get(1).endY()) >= 16) {
            return lines.get(line).endY();
        }
        var upper = lines.get(0).endY() <= lines.get(1).endY() ? 0 : 1;
        return lines.get(line).endY() + (line == upper ? -8 : 8);
    }
}
