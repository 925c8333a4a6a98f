package io.touhao.report.web;

import io.touhao.page.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line over the months of a year, drawn on the server: ours, the reference where it is published, and the target.
 *
 * @param address where the figures open
 */
record Trend(String title, String unit, List<Point> points, Optional<BigDecimal> target, String address) {

    static final int WIDTH = 368;
    static final int HEIGHT = 200;
    private static final int LEFT = 36;
    private static final int RIGHT = 72;
    private static final int TOP = 16;
    private static final int BOTTOM = 32;

    Trend {
        points = List.copyOf(points);
    }

    /** A period with our figure and the reference's. */
    record Point(String label, BigDecimal own, Optional<BigDecimal> reference) {}

    /** A mark with its place. */
    record Mark(String x, String y, String text) {}

    boolean isWorthDrawing() {
        return points.size() > 1;
    }

    String label() {
        return title + "：" + points.stream()
                .map(point -> point.label() + " " + Figures.number(point.own()))
                .collect(Collectors.joining("，"));
    }

    String line() {
        return IntStream.range(0, points.size())
                .mapToObj(place -> x(place) + "," + y(points.get(place).own()))
                .collect(Collectors.joining(" "));
    }

    String reference() {
        return IntStream.range(0, points.size())
                .filter(place -> points.get(place).reference().isPresent())
                .mapToObj(place -> x(place) + "," + y(points.get(place).reference().get()))
                .collect(Collectors.joining(" "));
    }

    List<Mark> dots() {
        return IntStream.range(0, points.size())
                .mapToObj(place -> new Mark(x(place), y(points.get(place).own()), points.get(place).label()))
                .toList();
    }

    /** The last of ours and of the reference, written at the line's end. */
    List<Mark> ends() {
        var own = points.getLast();
        var last = x(points.size() - 1);
        return Stream.concat(
                Stream.of(new Mark(last, y(own.own()), "本地 " + Figures.number(own.own()))),
                own.reference().map(value -> new Mark(last, y(value), "全国 " + Figures.number(value))).stream()).toList();
    }

    /** Every other label, and the last. */
    List<Mark> labels() {
        var step = points.size() > 6 ? 2 : 1;
        return IntStream.range(0, points.size())
                .filter(place -> (points.size() - 1 - place) % step == 0)
                .mapToObj(place -> new Mark(x(place), String.valueOf(HEIGHT - 10), points.get(place).label()))
                .toList();
    }

    Optional<Mark> targetLine() {
        return target.map(value -> new Mark(String.valueOf(LEFT), y(value), "目标 " + Figures.number(value)));
    }

    /** Lines of the scale with their figures. */
    List<Mark> scale() {
        var step = step();
        return DoubleStream.iterate(low(), value -> value <= high() + step / 1000, value -> value + step)
                .mapToObj(value -> new Mark(String.valueOf(LEFT - 6), y(BigDecimal.valueOf(value)),
                        Figures.number(BigDecimal.valueOf(Math.round(value * 10) / 10.0))))
                .toList();
    }

    private DoubleStream all() {
        return DoubleStream.concat(
                points.stream().flatMap(point -> Stream.concat(Stream.of(point.own()), point.reference().stream()))
                        .mapToDouble(BigDecimal::doubleValue),
                target.stream().mapToDouble(BigDecimal::doubleValue));
    }

    private double step() {
        var span = Math.max(1e-9, all().max().orElse(1) - all().min().orElse(0));
        var rough = span / 3;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        return DoubleStream.of(1, 2, 5, 10).map(one -> one * power).filter(one -> one >= rough).findFirst().orElse(power);
    }

    private double low() {
        return Math.floor(all().min().orElse(0) / step()) * step();
    }

    private double high() {
        return Math.max(low() + step(), Math.ceil(all().max().orElse(1) / step()) * step());
    }

    private String x(int place) {
        var width = WIDTH - LEFT - RIGHT;
        return print(LEFT + (points.size() == 1 ? 0 : (double) width * place / (points.size() - 1)));
    }

    private String y(BigDecimal value) {
        var share = (value.doubleValue() - low()) / (high() - low());
        return print(TOP + (HEIGHT - TOP - BOTTOM) * (1 - share));
    }

    private static String print(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
