package io.touhao.monitoring.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A figure that others measured of an enterprise in a month.
 *
 * @param figure in the unit of its kind
 * @param receivedAt since when it was held to be so
 * @param until before when; none while it still is
 */
public record Metered(
        MeterKind kind, long enterprise, YearMonth month, BigDecimal figure, String source, Instant receivedAt, Optional<Instant> until) {}
