package io.touhao.monitoring.triangulation;

import io.touhao.monitoring.series.Measure;
import io.touhao.monitoring.series.Panel;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The comparison of statements with electricity and taxes, over a whole panel. An enterprise is compared with its own
 * habit, that is the median of how much it used or paid for its output; what its whole industry does in the same period
 * is taken off, and what remains is counted in the industry's usual deviations. A gap of a period uses nothing later.
 */
public final class Triangulation {

    private static final double NORMAL = 1.4826;
    private static final double LEAST_SCALE = 0.02;

    private final TriangulationRule rule;
    private final Panel panel;
    private final double[][] electricity;
    private final double[][] tax;

    private Triangulation(TriangulationRule rule, Panel panel) {
        this.rule = rule;
        this.panel = panel;
        this.electricity = averaged(gaps(Measure.METERED, 1));
        this.tax = averaged(gaps(Measure.TAXED, rule.smooth()));
    }

    public static Triangulation of(TriangulationRule rule, Panel panel) {
        return new Triangulation(rule, panel);
    }

    /** How far electricity lies from what the stated output lets expect, in usual deviations; NaN where unknown. */
    public double electricityGap(int firm, int period) {
        return electricity[firm][period];
    }

    /** How far taxes lie from what the stated output lets expect. */
    public double taxGap(int firm, int period) {
        return tax[firm][period];
    }

    /** Whether both sources say less than the statement. */
    public boolean disagree(int firm, int period) {
        return electricity[firm][period] <= rule.electricity() && tax[firm][period] <= rule.tax();
    }

    /** Whether both are known. */
    public boolean isKnown(int firm, int period) {
        return !Double.isNaN(electricity[firm][period]) && !Double.isNaN(tax[firm][period]);
    }

    /** So many periods in a row they have disagreed. */
    public int periodsDisagreed(int firm, int period) {
        var count = 0;
        while (count <= period && disagree(firm, period - count)) {
            count++;
        }
        return count;
    }

    private double[][] gaps(Measure source, int smooth) {
        var firms = panel.firms().size();
        var gaps = new double[firms][];
        for (var firm = 0; firm < firms; firm++) {
            gaps[firm] = fromHabit(ratios(source, firm, smooth));
        }
        var peers = IntStream.range(0, firms).boxed().collect(Collectors.groupingBy(firm -> panel.firms().get(firm).division()));
        var all = IntStream.range(0, firms).toArray();
        var common = standardised(gaps, all);
        for (var group : peers.values()) {
            var members = group.stream().mapToInt(Integer::intValue).toArray();
            var own = members.length < rule.peers() ? common : standardised(gaps, members);
            for (var firm : members) {
                gaps[firm] = own.apply(gaps[firm]);
            }
        }
        return gaps;
    }

    /** How much was used or paid for the output, as a logarithm. */
    private double[] ratios(Measure source, int firm, int smooth) {
        return IntStream.rangeClosed(0, panel.last())
                .mapToDouble(period -> Math.log(panel.sum(source, firm, period, smooth) / panel.sum(Measure.OUTPUT, firm, period, smooth)))
                .map(ratio -> Double.isInfinite(ratio) ? Double.NaN : ratio)
                .toArray();
    }

    private double[] fromHabit(double[] ratios) {
        var gaps = new double[ratios.length];
        for (var period = 0; period < ratios.length; period++) {
            var until = Math.max(0, period - rule.skip());
            var earlier = Arrays.copyOfRange(ratios, Math.max(0, until - rule.longest()), until);
            var known = DoubleStream.of(earlier).filter(ratio -> !Double.isNaN(ratio)).toArray();
            gaps[period] = known.length < rule.history() ? Double.NaN : ratios[period] - median(known);
        }
        return gaps;
    }

    /** What an industry did in each period, and how far its enterprises usually lie apart. */
    private record Usual(double[] middle, double[] deviation) {

        double[] apply(double[] gaps) {
            return IntStream.range(0, gaps.length).mapToDouble(period -> (gaps[period] - middle[period]) / deviation[period]).toArray();
        }
    }

    private Usual standardised(double[][] gaps, int[] members) {
        var length = panel.periods().size();
        var middle = new double[length];
        var deviation = new double[length];
        for (var period = 0; period < length; period++) {
            var at = period;
            var values = Arrays.stream(members).mapToDouble(firm -> gaps[firm][at]).filter(gap -> !Double.isNaN(gap)).toArray();
            middle[period] = values.length == 0 ? Double.NaN : median(values);
            var centre = middle[period];
            deviation[period] = values.length == 0 ? Double.NaN : Math.max(LEAST_SCALE,
                    NORMAL * median(DoubleStream.of(values).map(value -> Math.abs(value - centre)).toArray()));
        }
        return new Usual(middle, deviation);
    }

    private double[][] averaged(double[][] gaps) {
        return Arrays.stream(gaps).map(this::averaged).toArray(double[][]::new);
    }

    private double[] averaged(double[] gaps) {
        return IntStream.range(0, gaps.length)
                .mapToDouble(period -> period + 1 < rule.window() ? Double.NaN
                        : Arrays.stream(gaps, period + 1 - rule.window(), period + 1).average().orElse(Double.NaN))
                .toArray();
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
