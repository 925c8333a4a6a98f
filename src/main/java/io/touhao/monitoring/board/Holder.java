package io.touhao.monitoring.board;

import io.touhao.monitoring.form.Desk;
import java.time.Instant;

/** A unit that holds returns, and since when the oldest of them. */
public record Holder(String unit, Desk desk, long count, Instant since) {}
