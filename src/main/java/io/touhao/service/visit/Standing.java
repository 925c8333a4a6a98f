package io.touhao.service.visit;

import io.touhao.page.Signal;

/** Whether a visit counts as one (是否计数), and if not why. */
public enum Standing {
    COUNTED("计数", Signal.GREEN),
    NO_CONTENT("没有内容，不计", Signal.YELLOW),
    NOT_ON_SITE("不是上门，不计", Signal.NONE),
    SAME_DAY("同日已计一次", Signal.NONE),
    LATE("录入超期，不计", Signal.YELLOW),
    UNTRUE("回访不实，不计", Signal.RED);

    private final String title;
    private final Signal signal;

    Standing(String title, Signal signal) {
        this.title = title;
        this.signal = signal;
    }

    public String title() {
        return title;
    }

    public Signal signal() {
        return signal;
    }

    public boolean counts() {
        return this == COUNTED;
    }
}
