package io.touhao.review.round;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.Happening;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened in a period, counted for each commitment. */
final class Deeds {

    private final Map<CommitmentId, FrozenDeeds> deeds = new HashMap<>();
    private final Set<CommitmentId> overridden = new HashSet<>();

    Deeds(List<Happening> happenings) {
        happenings.forEach(this::take);
    }

    private void take(Happening happening) {
        deeds.merge(
                happening.commitment(), after(FrozenDeeds.NONE, happening), (before, first) -> after(before, happening));
        if (happening.event() instanceof CommitmentEvent.Overridden) {
            overridden.add(happening.commitment());
        } else if (happening.event() instanceof CommitmentEvent.Reopened) {
            overridden.remove(happening.commitment());
        }
    }

    /** Whether it was closed out in the period in spite of unmet requirements, and has stayed so. */
    boolean isOverridden(CommitmentId commitment) {
        return overridden.contains(commitment);
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
            case CommitmentEvent.ClosedOut done -> closed(before, at);
            case CommitmentEvent.Overridden done -> closed(before, at);
            case CommitmentEvent.Returned done -> new FrozenDeeds(
                    before.acknowledgedAt(), before.reportedAt(), before.claimedAt(), before.closedAt(),
                    before.reports(), before.returned() + 1, before.reminders());
            case CommitmentEvent.Reminded done -> new FrozenDeeds(
                    before.acknowledgedAt(), before.reportedAt(), before.claimedAt(), before.closedAt(),
                    before.reports(), before.returned(), before.reminders() + 1);
            // What else happens is not counted, nor is what may be added.
            default -> before;
        };
    }

    private static FrozenDeeds closed(FrozenDeeds before, Optional<Instant> at) {
        return new FrozenDeeds(
                before.acknowledgedAt(), before.reportedAt(), before.claimedAt(), at, before.reports(), before.returned(),
                before.reminders());
    }

    private static Optional<Instant> first(Optional<Instant> before, Optional<Instant> at) {
        return before.or(() -> at);
    }
}
