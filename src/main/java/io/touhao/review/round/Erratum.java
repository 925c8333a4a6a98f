package io.touhao.review.round;

import io.touhao.directory.UnitPath;
import java.time.Instant;

/**
 * A correction after freezing (勘误): what a value was in the frozen round, what the record says now, why, and who says so.
 *
 * @param number counted on over all rounds
 * @param item number of the commitment
 */
public record Erratum(
        RoundId round, int number, UnitPath unit, String unitName, long commitment, String item, String title,
        FrozenField field, String was, String became, String reason, Instant at, String by, String byTitle) {

    /** As it is cited: K-12-1. */
    public String code() {
        return "K-%d-%d".formatted(round.value(), number);
    }
}
