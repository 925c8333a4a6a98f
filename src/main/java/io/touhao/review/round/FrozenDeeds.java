package io.touhao.review.round;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a commitment from the first day of the round's period until it was frozen.
 *
 * @param acknowledgedAt when it was first taken (签收)
 * @param reportedAt when progress was first reported in the period
 * @param claimedAt when completion was last claimed
 * @param closedAt when it was last closed out
 * @param reports how many reports
 * @param returned how often it was sent back
 * @param reminders how often its owner was reminded
 */
public record FrozenDeeds(
        Optional<Instant> acknowledgedAt, Optional<Instant> reportedAt, Optional<Instant> claimedAt,
        Optional<Instant> closedAt, int reports, int returned, int reminders) {

    static final FrozenDeeds NONE = new FrozenDeeds(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0, 0);
}
