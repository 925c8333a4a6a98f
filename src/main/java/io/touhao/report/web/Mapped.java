package io.touhao.report.web;

import java.util.Arrays;

/** What the map of a cockpit shows of each unit. */
enum Mapped {
    CLOSED("", "销号率"),
    RED("red", "滞后率"),
    GROWTH("growth", "产值增速");

    private final String key;
    private final String title;

    Mapped(String key, String title) {
        this.key = key;
        this.title = title;
    }

    String title() {
        return title;
    }

    /** As addresses name it. */
    String key() {
        return key;
    }

    static Mapped of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElse(CLOSED);
    }
}
