package io.touhao.monitoring.warning;

import io.touhao.page.Signal;

/** The four colours of a warning (四色预警), the gravest first. */
public enum WarningLevel {
    RED("红", Signal.RED),
    ORANGE("橙", Signal.YELLOW),
    YELLOW("黄", Signal.YELLOW),
    BLUE("蓝", Signal.BLUE);

    private final String title;
    private final Signal signal;

    WarningLevel(String title, Signal signal) {
        this.title = title;
        this.signal = signal;
    }

    public String title() {
        return title;
    }

    /** The shape it is drawn with; the word tells orange from yellow. */
    public Signal signal() {
        return signal;
    }
}
