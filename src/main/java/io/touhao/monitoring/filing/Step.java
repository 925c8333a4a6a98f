package io.touhao.monitoring.filing;

import java.time.Instant;

/** A line of the history of a return (经过). */
public record Step(Instant at, String actor, String title, Deed deed, String detail) {}
