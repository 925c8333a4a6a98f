package io.touhao.monitoring.filing;

/** How a return came in. */
public enum Channel {
    PAGE, UPLOAD, API, RECORDS;

    /** Whether the enterprise itself brought it. */
    boolean isEnterprise() {
        return this == PAGE || this == API;
    }
}
