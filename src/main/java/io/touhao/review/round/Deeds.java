package io.touhao.review.round;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Happening;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened in a period, counted for each commitment. */
final class Deeds {

    private final Map<CommitmentId, FrozenDeeds> deeds = new HashMap<>();

    Deeds(List<Happening> happenings) {
        happenings.forEach(happening -> deeds.merge(
                happening.commitment(), after(FrozenDeeds.NONE, happening), (before, first) -> after(before, happening)));
    }

    FrozenDeeds of(CommitmentId commitment) {
        return deeds.getOrDefault(commitment, FrozenDeeds.NONE);
    }

    private static FrozenDeeds after(FrozenDeeds before, Happening happening) {
        var at = Optional.of(happening.at());
        return switch (happening.event()) {
            case CommitmentEvent.Acknowledged done -> new FrozenDeeds(
                    first(before.acknowledgedAt(), at), before.reportedAt(), before.claimedAt(), before.closedAt(),
                    before.reports(), before.returned(), before.reminders());
            case CommitmentEvent.Reported done -> new FrozenDeeds(
                    before.acknowledgedAt(), first(before.reportedAt(), at), before.claimedAt(), before.closedAt(),
                    before.reports() + 1, before.returned(), before.reminders());
            case CommitmentEvent.CompletionClaimed done -> new FrozenDeeds(
                    before.acknowledgedAt(), before.reportedAt(), at, before.closedAt(), before.reports(),
                    before.returned(), before.reminders());
            case CommitmentEvent.ClosedOut done -> new FrozenDeeds(
                    before.acknowledgedAt(), before.reportedAt(), before.claimedAt(), at, before.reports(),
                    before.returned(), before.reminders());
            case CommitmentEvent.Returned done -> new FrozenDeeds(
                    before.acknowledgedAt(), before.reportedAt(), before.claimedAt(), before.closedAt(),
                    before.reports(), before.returned() + 1, before.reminders());
            case CommitmentEvent.Reminded done -> new FrozenDeeds(
                    before.acknowledgedAt(), before.reportedAt(), before.claimedAt(), before.closedAt(),
                    before.reports(), before.returned(), before.reminders() + 1);
            default -> before;
        };
    }

    private static Optional<Instant> first(Optional<Instant> before, Optional<Instant> at) {
        return before.or(() -> at);
    }
}
