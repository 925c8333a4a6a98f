package io.touhao.review.order;

/** Where an order stands. */
public enum OrderState {
    DRAFTED("待签发"),
    ISSUED("待签收"),
    ACKNOWLEDGED("办理中"),
    ANSWERED("待核验"),
    SENT_BACK("答复被退回"),
    DISCHARGED("已销单"),
    WITHDRAWN("已撤回");

    private final String title;

    OrderState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether an answer is owed. */
    public boolean owesAnswer() {
        return this == ISSUED || this == ACKNOWLEDGED || this == SENT_BACK;
    }

    /** Whether nothing more happens to it. */
    public boolean isOver() {
        return this == DISCHARGED || this == WITHDRAWN;
    }
}
