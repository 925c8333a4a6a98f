package io.touhao.indicator;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A value of an indicator (指标值), as it was held to be over an interval of time.
 *
 * @param figure in the unit of the indicator; the headline measure is rounded once, all others are exact
 * @param version version of the definition it follows
 * @param source where it comes from: {@code records}, or the file or office that gave it
 * @param knownFrom since when it was held to be so
 * @param knownUntil before when; none while it still is
 */
public record Value(
        IndicatorId indicator, UnitPath unit, Period period, Measure measure, Slice slice, BigDecimal figure,
        ValueStanding standing, int version, String source, Instant knownFrom, Optional<Instant> knownUntil) {

    /** Source of what is worked out from the platform's own records. */
    public static final String RECORDS = "records";

    /** Whether it says the same as the other, whenever each was known. */
    public boolean saysTheSameAs(Value other) {
        return figure.compareTo(other.figure) == 0 && standing == other.standing && version == other.version
                && source.equals(other.source);
    }
}
