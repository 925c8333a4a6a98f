package io.touhao.review.assessment;

import io.touhao.commitment.CommitmentEvent;
import io.touhao.commitment.Happening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the history of one commitment bears witness to, up to a moment. */
record Witness(List<Happening> happenings, ZoneId zone) {

    Optional<LocalDate> issued() {
        return first(CommitmentEvent.Issued.class::isInstance);
    }

    Optional<LocalDate> acknowledged() {
        return first(CommitmentEvent.Acknowledged.class::isInstance);
    }

    /** The day completion was last claimed, which is the day it was done. */
    Optional<LocalDate> claimed() {
        return happenings.stream().filter(happening -> happening.event() instanceof CommitmentEvent.CompletionClaimed)
                .reduce((before, last) -> last).map(happening -> day(happening.at()));
    }

    boolean wasReportedSince(LocalDate from) {
        return since(from, CommitmentEvent.Reported.class::isInstance) > 0;
    }

    boolean wasClosedBefore(LocalDate day) {
        return happenings.stream().filter(happening -> day(happening.at()).isBefore(day))
                .filter(happening -> happening.event() instanceof CommitmentEvent.ClosedOut).findAny().isPresent();
    }

    int returnedSince(LocalDate from) {
        return since(from, CommitmentEvent.Returned.class::isInstance);
    }

    int remindedSince(LocalDate from) {
        return since(from, CommitmentEvent.Reminded.class::isInstance);
    }

    private int since(LocalDate from, Predicate<CommitmentEvent> kind) {
        return (int) happenings.stream().filter(happening -> !day(happening.at()).isBefore(from))
                .filter(happening -> kind.test(happening.event())).count();
    }

    private Optional<LocalDate> first(Predicate<CommitmentEvent> kind) {
        return happenings.stream().filter(happening -> kind.test(happening.event())).findFirst().map(happening -> day(happening.at()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
