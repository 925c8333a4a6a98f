package io.touhao.monitoring.series;

import io.touhao.quantity.Period;
import java.util.Arrays;
import java.util.List;

/**
 * The figures of enterprises over consecutive periods of returns: 1—2月, then each month. A figure that is not known is
 * {@link Double#NaN}.
 */
public final class Panel {

    private final List<Period> periods;
    private final List<Firm> firms;
    private final double[][] figures;

    public Panel(List<Period> periods, List<Firm> firms) {
        this.periods = List.copyOf(periods);
        this.firms = List.copyOf(firms);
        this.figures = new double[Measure.values().length][firms.size() * periods.size()];
        for (var row : figures) {
            Arrays.fill(row, Double.NaN);
        }
    }

    public List<Period> periods() {
        return periods;
    }

    public List<Firm> firms() {
        return firms;
    }

    /** Place of the last period. */
    public int last() {
        return periods.size() - 1;
    }

    /** The figure, NaN where it is not known or lies before the first period. */
    public double at(Measure measure, int firm, int period) {
        return period < 0 ? Double.NaN : figures[measure.ordinal()][firm * periods.size() + period];
    }

    public void set(Measure measure, int firm, int period, double figure) {
        figures[measure.ordinal()][firm * periods.size() + period] = figure;
    }

    /** Sum over so many periods up to this one; NaN where one is missing. */
    public double sum(Measure measure, int firm, int period, int count) {
        var sum = 0.0;
        for (var one = period - count + 1; one <= period; one++) {
            sum += at(measure, firm, one);
        }
        return sum;
    }

    /** The same up to a period, as it was known then. */
    public Panel upTo(int period) {
        var earlier = new Panel(periods.subList(0, period + 1), firms);
        for (var measure : Measure.values()) {
            for (var firm = 0; firm < firms.size(); firm++) {
                for (var one = 0; one <= period; one++) {
                    earlier.set(measure, firm, one, at(measure, firm, one));
                }
            }
        }
        return earlier;
    }
}
