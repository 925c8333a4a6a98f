package io.touhao.review.round;

import java.util.Locale;

/** What happens to a round and its sheets, as the history names it. */
public enum RoundDeed {
    OPENED("开启"),
    SAVED("存稿"),
    SUBMITTED("报送"),
    RETURNED("退回"),
    TAKEN("通过"),
    REMINDED("催报"),
    FROZEN("冻结"),
    CORRECTED("勘误");

    private final String title;

    RoundDeed(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As the trail names it. */
    String verb() {
        return name().toLowerCase(Locale.ROOT);
    }
}
