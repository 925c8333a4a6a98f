package io.touhao.indicator;

import java.util.Arrays;

/** Which way is better (方向). */
public enum Direction {
    UP("up", "越高越好"),
    DOWN("down", "越低越好"),
    NONE("none", "不分高低");

    private final String key;
    private final String title;

    Direction(String key, String title) {
        this.key = key;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The direction as packs write it. */
    public static Direction of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElseThrow();
    }
}
