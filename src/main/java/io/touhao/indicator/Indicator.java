package io.touhao.indicator;

import io.touhao.directory.Days;
import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A version of an indicator's definition (指标口径).
 *
 * @param definition what it counts, one Chinese sentence
 * @param unit of the headline figure: %, 亿元, 家
 * @param times factor that brings the sum of records into the unit: 0.0001 for 亿元 of 万元; 100 for per cent
 * @param decimals of the headline figure, which is rounded once
 * @param source the fact source; none where values are given
 * @param filter which records count; those of which it cannot be said do not
 * @param until for what stands on a day: the column of the first day it no longer does
 * @param dimensions columns by which it is broken down too
 * @param inForce the periods it holds for, by their last day
 * @param text the definition as it stands in the pack, for the archive
 */
public record Indicator(
        IndicatorId id, int version, String title, String definition, String unit, BigDecimal times, int decimals,
        Direction direction, Span span, Computation computation, Optional<String> source, Optional<Expression> filter,
        Optional<String> until, List<String> dimensions, Days inForce, Citation clause, String text) {

    public Indicator {
        dimensions = List.copyOf(dimensions);
    }

    /** The measure that is its own figure; all others stand beside it. */
    public Measure headline() {
        return computation.headline();
    }

    /** Whether it is a rate, so that differences are 百分点. */
    public boolean isRate() {
        return unit.equals("%");
    }

    /** Whether its values are worked out from records here. */
    public boolean isComputed() {
        return source.isPresent();
    }
}
