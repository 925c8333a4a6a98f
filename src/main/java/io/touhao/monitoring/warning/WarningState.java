package io.touhao.monitoring.warning;

import io.touhao.page.Signal;

/** Where the disposal of a warning stands (处置). */
public enum WarningState {
    HELD("超预算未发", Signal.NONE),
    ISSUED("待派人", Signal.YELLOW),
    ASSIGNED("待走访", Signal.YELLOW),
    VISITED("待结论", Signal.YELLOW),
    CONFIRMED("已证实，帮扶中", Signal.RED),
    EXPLAINED("已解释，不属实", Signal.DONE),
    RECOVERED("已恢复", Signal.DONE),
    RESOLVED("已解除", Signal.DONE);

    private final String title;
    private final Signal signal;

    WarningState(String title, Signal signal) {
        this.title = title;
        this.signal = signal;
    }

    public String title() {
        return title;
    }

    public Signal signal() {
        return signal;
    }

    /** Whether somebody still has to do with it. */
    public boolean isOpen() {
        return switch (this) {
            case ISSUED, ASSIGNED, VISITED, CONFIRMED -> true;
            case HELD, EXPLAINED, RECOVERED, RESOLVED -> false;
        };
    }
}
