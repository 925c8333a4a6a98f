package io.touhao.indicator.judgement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What records show of a claim on a day. Each part may be missing; what is missing is not guessed.
 *
 * @param on the day of judging
 * @param value the figure, as it was published; it is not rounded again
 * @param base the same figure a year before
 * @param reference what it is compared with, of the same period
 * @param place the place among others
 * @param share how many are covered, and of how many
 * @param times how often it happened in the period
 * @param periodOver whether the period is over
 * @param done the day on which it was done
 */
public record Seen(
        LocalDate on, Optional<BigDecimal> value, Optional<BigDecimal> base, Optional<BigDecimal> reference,
        Optional<Integer> place, Optional<Share> share, Optional<Integer> times, boolean periodOver,
        Optional<LocalDate> done) {

    /** Covered of all: judged by the counts, so that 99.96 % printed as 100.0 % is not all. */
    public record Share(long covered, long all) {}

    /** Nothing is known yet. */
    public static Seen nothing(LocalDate on) {
        return new Seen(on, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), false, Optional.empty());
    }

    public Seen value(BigDecimal figure) {
        return new Seen(on, Optional.of(figure), base, reference, place, share, times, periodOver, done);
    }

    public Seen base(BigDecimal figure) {
        return new Seen(on, value, Optional.of(figure), reference, place, share, times, periodOver, done);
    }

    public Seen reference(BigDecimal figure) {
        return new Seen(on, value, base, Optional.of(figure), place, share, times, periodOver, done);
    }

    public Seen place(int number) {
        return new Seen(on, value, base, reference, Optional.of(number), share, times, periodOver, done);
    }

    public Seen covered(long covered, long all) {
        return new Seen(on, value, base, reference, place, Optional.of(new Share(covered, all)), times, periodOver, done);
    }

    public Seen times(int number, boolean isPeriodOver) {
        return new Seen(on, value, base, reference, place, share, Optional.of(number), isPeriodOver, done);
    }

    public Seen done(LocalDate day) {
        return new Seen(on, value, base, reference, place, share, times, periodOver, Optional.of(day));
    }
}
