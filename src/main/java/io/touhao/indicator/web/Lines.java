package io.touhao.indicator.web;

import io.touhao.indicator.Value;
import io.touhao.page.Figures;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Series as lines in a drawing made here, so that it is there without script and prints as it is seen.
 *
 * @param periods labels of the axis below, with their place
 * @param steps labels of the axis at the left, with their place
 * @param lines the first is the unit's own
 * @param revised points whose first edition was another, where that stood
 * @param label the last figures in words
 */
record Lines(List<Mark> periods, List<Mark> steps, List<Line> lines, List<Point> revised, String label) {

    static final int WIDTH = 720;
    static final int HEIGHT = 260;
    private static final int LEFT = 52;
    private static final int RIGHT = 96;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;
    private static final int STEPS = 4;
    private static final int LETTER = 14;

    /** A label and where it stands. */
    record Mark(String text, String at) {}

    record Point(String x, String y) {}

    /** A line with its name at the end of it. */
    record Line(String points, List<Point> dots, String name, String x, String y, boolean own) {}

    /** A series with the name of its unit. */
    record Series(String name, List<Value> values) {}

    /** First editions that were later revised stand as open circles. */
    static Lines of(List<Series> series, List<Value> firstEditions) {
        var shown = series.stream().filter(one -> !one.values().isEmpty()).toList();
        var periods = new ArrayList<>(shown.stream().flatMap(one -> one.values().stream().map(Value::period))
                .collect(Collectors.toCollection(TreeSet::new)));
        var scale = Scale.of(Stream.concat(shown.stream().flatMap(one -> one.values().stream()), firstEditions.stream())
                .map(Value::figure).toList());
        var ends = new ArrayList<Double>();
        var lines = new ArrayList<Line>();
        for (var one : shown) {
            lines.add(line(one, periods, scale, one == shown.getFirst(), ends));
        }
        var revised = firstEditions.stream().filter(value -> periods.contains(value.period()))
                .map(value -> point(value, periods, scale)).toList();
        return new Lines(marks(periods), scale.marks(), lines, revised, label(shown));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    private static Line line(Series series, List<Period> periods, Scale scale, boolean own, List<Double> ends) {
        var dots = series.values().stream().map(value -> point(value, periods, scale)).toList();
        var points = dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        var last = series.values().getLast();
        var height = free(scale.y(last.figure()), ends);
        ends.add(height);
        return new Line(points, dots, series.name() + " " + Figures.number(last.figure()), dots.getLast().x(), place(height), own);
    }

    /** Names do not stand on each other. */
    private static double free(double wanted, List<Double> taken) {
        var height = wanted;
        for (var turn = 0; turn < taken.size(); turn++) {
            var at = height;
            if (taken.stream().anyMatch(other -> Math.abs(other - at) < LETTER)) {
                height += LETTER;
            }
        }
        return height;
    }

    private static Point point(Value value, List<Period> periods, Scale scale) {
        return new Point(place(x(periods.indexOf(value.period()), periods.size())), place(scale.y(value.figure())));
    }

    private static double x(int index, int count) {
        return LEFT + (count == 1 ? 0.5 : index / (count - 1.0)) * (WIDTH - LEFT - RIGHT);
    }

    private static List<Mark> marks(List<Period> periods) {
        var every = Math.max(1, (periods.size() + 7) / 8);
        var marks = new ArrayList<Mark>();
        for (var index = periods.size() - 1; index >= 0; index -= every) {
            marks.addFirst(new Mark(Periods.brief(periods.get(index)), place(x(index, periods.size()))));
        }
        return marks;
    }

    private static String label(List<Series> shown) {
        return shown.stream().map(one -> "%s %s %s".formatted(one.name(), Periods.brief(one.values().getLast().period()),
                Figures.number(one.values().getLast().figure()))).collect(Collectors.joining("，"));
    }

    private static String place(double at) {
        return String.format(Locale.ROOT, "%.1f", at);
    }

    /** Round steps from the least to the most. */
    private record Scale(BigDecimal least, BigDecimal step, int steps) {

        static Scale of(List<BigDecimal> figures) {
            var least = figures.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
            var most = figures.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
            var span = most.subtract(least).doubleValue();
            var raw = Math.max(span, Math.max(Math.abs(most.doubleValue()) * 0.1, 0.4)) / STEPS;
            var power = Math.pow(10, Math.floor(Math.log10(raw)));
            var step = BigDecimal.valueOf(Stream.of(1.0, 2.0, 2.5, 5.0, 10.0).filter(one -> one * power >= raw).findFirst().orElse(10.0) * power)
                    .round(new java.math.MathContext(3));
            var floor = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
            var steps = most.subtract(floor).divide(step, 0, RoundingMode.CEILING).intValue();
            return new Scale(floor, step, Math.max(1, steps));
        }

        double y(BigDecimal figure) {
            var share = figure.subtract(least).doubleValue() / (step.doubleValue() * steps);
            return TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
        }

        List<Mark> marks() {
            return Stream.iterate(0, one -> one <= steps, one -> one + 1)
                    .map(one -> least.add(step.multiply(BigDecimal.valueOf(one))))
                    .map(at -> new Mark(Figures.number(at), place(y(at))))
                    .toList();
        }
    }
}
