package io.touhao.programme.distance;

/** Where a firm stands towards a title. */
public enum Standing {
    /** Every condition is met. */
    ELIGIBLE("都满足"),
    /** One condition more and none were wanting; what is not known does not count as wanting. */
    NEAR("只差一项"),
    /** More than one is wanting. */
    FAR("还差几项"),
    /** What is not known leaves it open. */
    UNKNOWN("缺数据");

    private final String title;

    Standing(String title) {
        this.title = title;
    }

    /** The words people use. */
    public String title() {
        return title;
    }
}
