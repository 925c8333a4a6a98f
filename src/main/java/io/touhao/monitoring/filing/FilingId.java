package io.touhao.monitoring.filing;

/** Key of a {@link Filing}. */
public record FilingId(long value) {}
