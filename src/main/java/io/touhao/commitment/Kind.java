package io.touhao.commitment;

import static io.touhao.quantity.Algebra.EACH;
import static io.touhao.quantity.Algebra.SUM;
import static io.touhao.quantity.Algebra.UNDIVIDED;
import static io.touhao.quantity.Algebra.UNION;
import static io.touhao.quantity.Algebra.WEIGHTED;

import io.touhao.quantity.Algebra;

/** What sort of promise it is (目标类型): how it is judged, and how units below carry it. */
public enum Kind {
    /** 数额: money or a physical total. */
    AMOUNT("数额", SUM, true),
    /** 次数 (家次): events, each counted. */
    COUNT_EVENTS("次数", SUM, true),
    /** 个数 (家): distinct subjects, each counted once. */
    COUNT_DISTINCT("个数", UNION, true),
    /** 全覆盖: all of a denominator. */
    COVERAGE("全覆盖", EACH, true),
    /** 占比、率: a share of something. */
    RATE("比率", WEIGHTED, false),
    /** 增长: a change against the same period of last year. */
    GROWTH("增速", WEIGHTED, false),
    /** 水平值: any other measured level. */
    LEVEL("水平", WEIGHTED, false),
    /** 前三: a place among others. */
    RANK("位次", UNDIVIDED, false),
    /** 前列、领先: a place among others without a number. */
    STANDING("争先", UNDIVIDED, false),
    /** 稳中有升: up, against the same base. */
    TREND("趋势", EACH, false),
    /** 高于全国平均: against a reference. */
    COMPARISON("比较", EACH, false),
    /** 每季度至少1次: again and again. */
    RECURRENCE("定期", EACH, false),
    /** 制定、出台、建立: a thing that exists afterwards. */
    DELIVERABLE("成果", EACH, false),
    /** 4月底前完成: a deed by a day. */
    DEADLINE("时限", EACH, false),
    /** 持续推进: a duty without an end. */
    STANDING_DUTY("常态", EACH, false);

    private final String title;
    private final Algebra algebra;
    private final boolean accumulates;

    Kind(String title, Algebra algebra, boolean accumulates) {
        this.title = title;
        this.algebra = algebra;
        this.accumulates = accumulates;
    }

    public String title() {
        return title;
    }

    /** How units below carry it. */
    public Algebra algebra() {
        return algebra;
    }

    /** Whether the figure grows from 0 over the term, so that it can be compared with pro-rata progress (序时进度). */
    public boolean accumulates() {
        return accumulates;
    }

    /** Whether only a figure can tell how it stands; words alone cannot. */
    public boolean isMeasured() {
        return switch (this) {
            case AMOUNT, COUNT_EVENTS, COUNT_DISTINCT, COVERAGE, RATE, GROWTH, LEVEL, RANK, TREND, COMPARISON -> true;
            case STANDING, RECURRENCE, DELIVERABLE, DEADLINE, STANDING_DUTY -> false;
        };
    }

    /** Whether the whole is cut into parts. */
    public boolean isSplit() {
        return algebra == SUM || algebra == UNION;
    }
}
