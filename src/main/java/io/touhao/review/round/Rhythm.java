package io.touhao.review.round;

/** How often rounds are held, or that one was called by hand. */
public enum Rhythm {
    QUARTER("季度调度"),
    MONTH("月调度"),
    WEEK("周调度"),
    CALLED("专题调度");

    private final String title;

    Rhythm(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
