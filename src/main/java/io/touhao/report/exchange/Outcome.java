package io.touhao.report.exchange;

import io.touhao.page.Signal;

/** What becomes of a line of a ledger that comes back. */
enum Outcome {
    NEW("新增", Signal.GREEN),
    CHANGED("变更", Signal.BLUE),
    SAME("相同", Signal.NONE),
    DOUBTFUL("存疑", Signal.YELLOW),
    WRONG("有误", Signal.RED);

    private final String title;
    private final Signal signal;

    Outcome(String title, Signal signal) {
        this.title = title;
        this.signal = signal;
    }

    String title() {
        return title;
    }

    Signal signal() {
        return signal;
    }

    boolean isWritten() {
        return this == NEW || this == CHANGED;
    }
}
