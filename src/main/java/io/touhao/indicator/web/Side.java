package io.touhao.indicator.web;

import java.util.Arrays;
import java.util.Optional;

/** Which of what lies beneath a coverage is listed: its records, or the subjects of its list on either side. */
enum Side {
    RECORDS("", "记录"),
    COVERED("covered", "已覆盖"),
    UNCOVERED("uncovered", "未覆盖");

    private final String key;
    private final String title;

    Side(String key, String title) {
        this.key = key;
        this.title = title;
    }

    String title() {
        return title;
    }

    /** As addresses name it, where a slice would stand. */
    String key() {
        return key;
    }

    static Optional<Side> of(String key) {
        return Arrays.stream(values()).filter(side -> side != RECORDS && side.key.equals(key)).findFirst();
    }
}
