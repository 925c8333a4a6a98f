package io.touhao.commitment;

/** Why a light shows what it shows. The colour comes from rules that places set; the word comes from the cause. */
public enum SignalCause {
    ON_TRACK("正常"),
    NEAR("临期"),
    BEHIND("偏慢"),
    OVERDUE("滞后"),
    CLOSED("已销号"),
    UNREPORTED("未报"),
    /** Withdrawn or superseded: nobody owes it any more. */
    WITHDRAWN("已撤销"),
    PAUSED("暂停");

    private final String title;

    SignalCause(String title) {
        this.title = title;
    }

    /** The word printed beside the shape. */
    public String title() {
        return title;
    }
}
