package io.touhao.plan.pack;

/** What sort of figure a quantity is (计量方式). */
public enum Measure {
    /** 增长: a change by a percentage. */
    GROWTH("增速"),
    /** 占比、率: a share of something. */
    RATIO("占比"),
    /** Any other index. */
    LEVEL("水平"),
    /** Money or a physical total. */
    AMOUNT("总量"),
    /** 家: distinct subjects, each counted once. */
    COUNT_DISTINCT("个数"),
    /** 家次: events; one subject may count again. */
    COUNT_EVENTS("次数");

    private final String title;

    Measure(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether a whole can be cut into parts that add up to it. */
    public boolean adds() {
        return this == AMOUNT || this == COUNT_DISTINCT || this == COUNT_EVENTS;
    }

    /** Whether the figure is a percentage. */
    public boolean isPercentage() {
        return this == GROWTH || this == RATIO;
    }
}
