package io.touhao.indicator.refresh;

import io.touhao.indicator.Computation;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Measure;
import io.touhao.indicator.fact.Tally;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures of a tally (计算): the headline is rounded once, what it is made of stays exact. */
final class FigurePolicy {

    private final Rounding rounding;

    FigurePolicy(Rounding rounding) {
        this.rounding = rounding;
    }

    /** What the sums say; a share of nothing, and a growth over nothing or less, are no figures. */
    Map<Measure, BigDecimal> figures(Indicator indicator, Tally tally) {
        return switch (indicator.computation()) {
            case Computation.Sum sum -> level(indicator, tally.a());
            case Computation.Events events -> level(indicator, tally.a());
            case Computation.Distinct distinct -> level(indicator, tally.a());
            case Computation.Ratio ratio -> share(indicator, tally);
            case Computation.Weighted weighted -> share(indicator, tally);
            case Computation.Coverage coverage -> share(indicator, tally);
            case Computation.Growth growth -> growth(indicator, tally);
            case Computation.Rank rank -> Map.of();
            case Computation.Entered entered -> Map.of();
        };
    }

    private Map<Measure, BigDecimal> level(Indicator indicator, BigDecimal sum) {
        return Map.of(Measure.LEVEL, rounding.round(sum.multiply(indicator.times()), indicator.decimals()));
    }

    private Map<Measure, BigDecimal> share(Indicator indicator, Tally tally) {
        var figures = new LinkedHashMap<Measure, BigDecimal>();
        figures.put(Measure.NUMERATOR, exact(tally.a()));
        figures.put(Measure.DENOMINATOR, exact(tally.b()));
        if (tally.b().signum() != 0) {
            figures.put(Measure.LEVEL,
                    rounding.divide(tally.a().multiply(indicator.times()), tally.b(), indicator.decimals()));
        }
        return figures;
    }

    private Map<Measure, BigDecimal> growth(Indicator indicator, Tally tally) {
        var figures = new LinkedHashMap<Measure, BigDecimal>();
        figures.put(Measure.LEVEL, exact(tally.a()));
        figures.put(Measure.COMPARABLE, exact(tally.b()));
        figures.put(Measure.BASE, exact(tally.c()));
        if (tally.c().signum() > 0) {
            var difference = tally.b().subtract(tally.c()).multiply(indicator.times());
            figures.put(Measure.GROWTH, rounding.divide(difference, tally.c(), indicator.decimals()));
        }
        return figures;
    }

    private static BigDecimal exact(BigDecimal sum) {
        var plain = sum.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
