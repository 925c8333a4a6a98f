package io.touhao.review.round;

/** Where a sheet of a round stands. */
public enum SheetState {
    /** Not submitted yet. */
    OPEN("未报"),
    /** Sent back by the level above, with a reason. */
    RETURNED("被退回"),
    /** Submitted, and with the level above. */
    SUBMITTED("待审核"),
    /** The level above has taken it up. */
    TAKEN("已通过");

    private final String title;

    SheetState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether it has been handed in and not sent back; otherwise a circular prints 未报送. */
    public boolean isReported() {
        return this == SUBMITTED || this == TAKEN;
    }
}
