package io.touhao.directory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * An interval of days, half open: the first day it holds, and the first day it holds no longer; without the
 * latter it holds until further notice.
 */
public record Days(LocalDate from, Optional<LocalDate> until) {

    public Days {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException("no day between %s and %s".formatted(from, until.get()));
        }
    }

    public static Days since(LocalDate from) {
        return new Days(from, Optional.empty());
    }

    public static Days between(LocalDate from, LocalDate until) {
        return new Days(from, Optional.of(until));
    }

    /** Whether it holds on the day. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    public boolean overlaps(Days other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    /** The days common to both; none where they do not meet. */
    public Optional<Days> common(Days other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        var later = from.isAfter(other.from) ? from : other.from;
        return Optional.of(new Days(later, earlier(until, other.until)));
    }

    /** How many days; refused for an interval without end. */
    public long count() {
        return ChronoUnit.DAYS.between(from, until.orElseThrow(() -> new IllegalStateException("no end: " + this)));
    }

    private boolean startsBeforeEndOf(Days other) {
        return other.until.map(from::isBefore).orElse(true);
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }
}
