package io.touhao.monitoring.filing;

/** How a return came in. */
public enum Channel {
    PAGE, UPLOAD, API, RECORDS
}
