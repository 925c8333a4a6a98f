package io.touhao.service.request;

import io.touhao.page.Signal;

/** Where a request stands. */
public enum RequestState {
    RAISED("待核实", Signal.BLUE),
    HANDLING("办理中", Signal.GREEN),
    SOLVED("已办结，待评价", Signal.DONE),
    CLOSED("已评价", Signal.DONE),
    DECLINED("不予受理", Signal.NONE);

    private final String title;
    private final Signal signal;

    RequestState(String title, Signal signal) {
        this.title = title;
        this.signal = signal;
    }

    public String title() {
        return title;
    }

    public Signal signal() {
        return signal;
    }

    /** Whether somebody has still to see to it. */
    public boolean isOpen() {
        return this == RAISED || this == HANDLING;
    }
}
