package io.touhao.monitoring.warning;

/** The key of a warning. */
public record WarningId(long value) {

    String object() {
        return "warning/" + value;
    }
}
