package io.touhao.indicator;

import io.touhao.rulebook.Expression;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Optional;

/** How the figure comes about from the records that pass the filter (计算方法). */
public sealed interface Computation {

    /** 家次: every record counts. */
    record Events() implements Computation {}

    /** 家: every subject counts once. */
    record Distinct() implements Computation {}

    /** 合计. */
    record Sum(Expression of) implements Computation {}

    /** 比率: one sum over another, over records that know both. */
    record Ratio(Expression of, Expression over) implements Computation {}

    /** 加权平均: mean of a rate, each record counting by its weight. */
    record Weighted(Expression of, Expression by) implements Computation {}

    /**
     * 覆盖率: subjects that have a record over subjects of a dated list.
     *
     * @param source the list's fact source
     * @param filter who of the list is meant
     * @param until its column of the first day off the list
     * @param on the day of the year the list is taken from; the period's last day where none is said
     */
    record Coverage(String source, Optional<Expression> filter, String until, Optional<MonthDay> on)
            implements Computation {}

    /** 可比增速: sum over the same enterprises' sum of the year before; records that lack one of them do not count. */
    record Growth(Expression of, Expression before) implements Computation {}

    /** 位次: the place by another indicator among the units of one level. */
    record Rank(IndicatorId of) implements Computation {}

    /** 导入: given by an office or a file, not worked out here. */
    record Entered() implements Computation {}

    /** The factor that brings the result into the indicator's unit is the indicator's own. */
    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The word people use. */
    default String title() {
        return switch (this) {
            case Events events -> "计次（家次）";
            case Distinct distinct -> "计数（家）";
            case Sum sum -> "合计";
            case Ratio ratio -> "比率";
            case Weighted weighted -> "加权平均";
            case Coverage coverage -> "覆盖率";
            case Growth growth -> "可比增速";
            case Rank rank -> "位次";
            case Entered entered -> "导入";
        };
    }

    /** The measure that is the indicator's own figure. */
    default Measure headline() {
        return switch (this) {
            case Growth growth -> Measure.GROWTH;
            case Rank rank -> Measure.RANK;
            case Events events -> Measure.LEVEL;
            case Distinct distinct -> Measure.LEVEL;
            case Sum sum -> Measure.LEVEL;
            case Ratio ratio -> Measure.LEVEL;
            case Weighted weighted -> Measure.LEVEL;
            case Coverage coverage -> Measure.LEVEL;
            case Entered entered -> Measure.LEVEL;
        };
    }
}
