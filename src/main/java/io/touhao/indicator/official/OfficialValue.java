package io.touhao.indicator.official;

import io.touhao.indicator.ValueStanding;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A published figure.
 *
 * @param derived 推算: worked out from published figures, as the note says
 * @param published the day of publication; where it is not known the figure counts from the day after its period
 * @param knownFrom since when the platform holds it
 * @param knownUntil until when it did; none while it still does
 */
public record OfficialValue(
        Series series, Place place, Period period, BigDecimal value, ValueStanding standing, boolean derived,
        String source, Optional<LocalDate> published, String note, Instant knownFrom, Optional<Instant> knownUntil) {

    /** Whether it says the same as another of the same place and period. */
    boolean saysTheSameAs(OfficialValue other) {
        return value.compareTo(other.value) == 0 && standing == other.standing && derived == other.derived
                && source.equals(other.source) && published.equals(other.published) && note.equals(other.note);
    }

    /** Where it comes from, in words: 公开发布 2023-07-17，初步数. */
    public String provenance() {
        return "%s%s，%s%s".formatted(
                source, published.map(day -> " " + day).orElse("（发布日期未载）"), standing.title(),
                note.isEmpty() ? "" : "，" + note);
    }
}
