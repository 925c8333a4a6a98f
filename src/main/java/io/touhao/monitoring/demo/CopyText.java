package io.touhao.monitoring.demo;

import java.util.Optional;

/** Rows of a copy into the database: fields between tabs, nothing as {@code \N}. */
final class CopyText {

    private static final String NOTHING = "\\N";

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean begun;

    CopyText field(String value) {
        if (begun) {
            text.append('\t');
        }
        text.append(value);
        begun = true;
        return this;
    }

    CopyText field(long value) {
        return field(Long.toString(value));
    }

    CopyText field(Optional<String> value) {
        return field(value.orElse(NOTHING));
    }

    /** A figure; tenths are written with a point. */
    CopyText figure(long value, boolean tenths) {
        return tenths ? field(value / 10 + "." + Math.abs(value % 10)) : field(value);
    }

    void end() {
        text.append('\n');
        begun = false;
    }

    int length() {
        return text.length();
    }

    /** What was written, which is then forgotten. */
    String take() {
        var taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
