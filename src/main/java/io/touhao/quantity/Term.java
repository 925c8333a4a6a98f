package io.touhao.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days from one to another, both counted. */
public record Term(LocalDate from, LocalDate to) {

    public Term {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a term cannot end on %s before it begins on %s".formatted(to, from));
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Pro-rata progress (序时进度) in per cent: full days gone before this one over the days of the term, 0 to 100. */
    public BigDecimal proRata(LocalDate on) {
        var gone = Math.clamp(ChronoUnit.DAYS.between(from, on), 0L, days());
        return BigDecimal.valueOf(gone * 100).divide(BigDecimal.valueOf(days()), 2, RoundingMode.HALF_UP);
    }
}
