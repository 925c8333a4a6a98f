package io.touhao.commitment;

import java.time.LocalDate;
import java.time.Period;

/** Until when (完成时限). */
public sealed interface Due {

    /** The day that counts next: the due day, the end of the running period, or the next review. */
    LocalDate next();

    /** By a day. */
    record By(LocalDate next) implements Due {}

    /**
     * Again and again: so many times in each period.
     *
     * @param next last day of the period that runs
     */
    record Recurring(Period every, int times, LocalDate next) implements Due {

        public Recurring {
            if (every.isZero() || every.isNegative() || times < 1) {
                throw new IllegalArgumentException("cannot recur %s times every %s".formatted(times, every));
            }
        }

        /** The first day of the running period. */
        LocalDate begins() {
            return next.plusDays(1).minus(every);
        }

        /** The period after this one; month ends stay month ends. */
        Recurring following() {
            var moved = next.plusDays(1).plus(every).minusDays(1);
            return new Recurring(every, times, moved);
        }
    }

    /** Without an end, looked at again on a day. */
    record Standing(LocalDate next) implements Due {}
}
