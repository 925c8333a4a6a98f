package io.touhao.indicator;

/**
 * What a value of an indicator is. Level, base and growth are different things and are stored apart: a rate of growth
 * is worked out from the comparable base, never from two published levels.
 */
public enum Measure {
    /** 本期水平: count, sum, or share. */
    LEVEL("水平"),
    /** 可比企业本期: this period's sum over those that have a figure in both years. */
    COMPARABLE("可比本期"),
    /** 可比基期: the same of the year before, over the same enterprises. */
    BASE("可比基期"),
    /** 增速: comparable over base less one, in per cent. */
    GROWTH("增速"),
    /** 分子: what a share is of. */
    NUMERATOR("分子"),
    /** 分母: what it is a share in. */
    DENOMINATOR("分母"),
    /** 位次: the place among the units of one level, 1 being first. */
    RANK("位次");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    /** The word people use. */
    public String title() {
        return title;
    }
}
