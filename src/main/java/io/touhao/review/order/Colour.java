package io.touhao.review.order;

import io.touhao.page.Signal;

/** How grave an order is: blue reminds, yellow warns, red is the last before an interview. */
public enum Colour {
    BLUE("蓝色", Signal.BLUE),
    YELLOW("黄色", Signal.YELLOW),
    RED("红色", Signal.RED);

    private final String title;
    private final Signal signal;

    Colour(String title, Signal signal) {
        this.title = title;
        this.signal = signal;
    }

    public String title() {
        return title;
    }

    public Signal signal() {
        return signal;
    }

    /** The next graver one; red stays red. */
    public Colour raised() {
        return this == BLUE ? YELLOW : RED;
    }
}
