package io.touhao.registry.correction;

import io.touhao.page.Signal;

/** How far an asked correction is. */
public enum CorrectionState {
    ASKED("待核准", Signal.YELLOW),
    GRANTED("已核准", Signal.GREEN),
    REFUSED("未核准", Signal.RED),
    WITHDRAWN("已撤回", Signal.NONE);

    private final String title;
    private final Signal signal;

    CorrectionState(String title, Signal signal) {
        this.title = title;
        this.signal = signal;
    }

    public String title() {
        return title;
    }

    public Signal signal() {
        return signal;
    }
}
