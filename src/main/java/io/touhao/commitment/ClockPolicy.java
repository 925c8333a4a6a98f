package io.touhao.commitment;

import io.touhao.commitment.Holder.OwnersOffice;
import io.touhao.commitment.Holder.Reviewer;
import io.touhao.commitment.Holder.Settled;
import io.touhao.commitment.Holder.Stopped;
import io.touhao.directory.Level;
import io.touhao.quantity.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Derives the clock of a commitment from its history alone. The owner's office holds it from issue; a claim passes it
 * to the level above, a return passes it back; an approved pause stops it until its day or until it is resumed. Asking
 * for something does not hand over: the owner could still act, and the time remains the owner's.
 *
 * @param office the owner's office now
 * @param above the level that reviews
 */
record ClockPolicy(String office, Level above, ZoneId zone, WorkingDays calendar) {

    /** What an event makes of the holder. */
    private sealed interface Turn {

        record Stays() implements Turn {}

        record Passes(Holder to) implements Turn {}

        /** Another office of the unit owns it, whoever holds it now. */
        record Moves(String office) implements Turn {}

        record Stops(LocalDate until) implements Turn {}

        record Resumes() implements Turn {}
    }

    private static final Turn STAYS = new Turn.Stays();

    DutyClock clock(List<HistoryLine> history, Instant now) {
        var lines = history.stream().sorted(Comparator.comparingLong(HistoryLine::seq)).toList();
        if (lines.isEmpty()) {
            return new DutyClock(List.of());
        }
        var run = new Run(lines.getFirst().at(), firstOffice(lines));
        lines.forEach(line -> run.take(turn(line.event(), run.office), line.at()));
        run.goOnUntil(now);
        return new DutyClock(run.intervals);
    }

    /** What each kind of event means for the clock; a new kind must be decided here. */
    private Turn turn(CommitmentEvent event, String owner) {
        return switch (event) {
            case CommitmentEvent.Issued issued -> new Turn.Passes(new OwnersOffice(owner));
            case CommitmentEvent.Acknowledged acknowledged -> STAYS;
            case CommitmentEvent.Reported reported -> STAYS;
            case CommitmentEvent.Measured measured -> STAYS;
            case CommitmentEvent.EvidenceKept kept -> STAYS;
            case CommitmentEvent.CompletionClaimed claimed -> new Turn.Passes(new Reviewer(above));
            case CommitmentEvent.Verified verified -> new Turn.Passes(new Reviewer(verified.next()));
            case CommitmentEvent.ClosedOut closed -> new Turn.Passes(new Settled());
            case CommitmentEvent.Overridden overridden -> new Turn.Passes(new Settled());
            case CommitmentEvent.Withdrawn withdrawn -> new Turn.Passes(new Settled());
            case CommitmentEvent.Superseded superseded -> new Turn.Passes(new Settled());
            case CommitmentEvent.Reopened reopened -> new Turn.Passes(new OwnersOffice(owner));
            case CommitmentEvent.EvidenceCited cited -> STAYS;
            case CommitmentEvent.EvidenceWithdrawn withdrawn -> STAYS;
            case CommitmentEvent.Corrected corrected -> STAYS;
            case CommitmentEvent.ExtensionAsked asked -> STAYS;
            case CommitmentEvent.ExtensionGranted granted -> STAYS;
            case CommitmentEvent.ExtensionRefused refused -> STAYS;
            case CommitmentEvent.Returned returned -> new Turn.Passes(new OwnersOffice(owner));
            case CommitmentEvent.Reminded reminded -> STAYS;
            case CommitmentEvent.Reassigned reassigned ->
                officeIn(reassigned.to()).<Turn>map(Turn.Moves::new).orElse(STAYS);
            case CommitmentEvent.Distributed distributed -> STAYS;
            case CommitmentEvent.SignalChanged changed -> STAYS;
            case CommitmentEvent.PauseAsked asked -> STAYS;
            case CommitmentEvent.PauseGranted granted -> new Turn.Stops(granted.until());
            case CommitmentEvent.PauseRefused refused -> STAYS;
            case CommitmentEvent.Resumed resumed -> new Turn.Resumes();
        };
    }

    /** Whether it hands the commitment on, which leaves nothing to be stopped. */
    static boolean handsOn(CommitmentEvent event) {
        return new ClockPolicy("", Level.CITY, ZoneOffset.UTC, WorkingDays.WEEKENDS_ONLY).turn(event, "")
                instanceof Turn.Passes;
    }

    /** The office that owned it first: the one the first change of office names, or else the one of now. */
    private String firstOffice(List<HistoryLine> lines) {
        return lines.stream()
                .map(HistoryLine::event)
                .filter(CommitmentEvent.Reassigned.class::isInstance)
                .flatMap(event -> officeIn(((CommitmentEvent.Reassigned) event).from()).stream())
                .findFirst()
                .orElse(office);
    }

    /** The office in words of office and person; none where only the person changed. */
    private static Optional<String> officeIn(String words) {
        return Optional.of(words.lastIndexOf(' ')).filter(end -> end > 0).map(end -> words.substring(0, end));
    }

    /** The clock as it runs through a history. */
    private final class Run {

        private final List<DutyClock.Interval> intervals = new ArrayList<>();
        private String office;
        private Holder holder;
        private Instant since;
        private Optional<Instant> stoppedUntil = Optional.empty();

        Run(Instant begin, String office) {
            this.since = begin;
            this.office = office;
            this.holder = new OwnersOffice(office);
        }

        void take(Turn turn, Instant at) {
            resumeBy(at);
            switch (turn) {
                case Turn.Stays stays -> { }
                case Turn.Passes(var to) -> pass(to, at);
                case Turn.Moves(var to) -> move(to, at);
                case Turn.Stops(var until) -> stop(until, at);
                case Turn.Resumes resumes -> resume(at);
            }
        }

        void goOnUntil(Instant now) {
            resumeBy(now);
            if (!(holder instanceof Settled)) {
                close(now);
            }
        }

        private void pass(Holder to, Instant at) {
            resume(at);
            if (!to.equals(holder)) {
                close(at);
                holder = to;
            }
        }

        private void move(String to, Instant at) {
            office = to;
            if (holder instanceof OwnersOffice && stoppedUntil.isEmpty()) {
                pass(new OwnersOffice(to), at);
            } else if (holder instanceof OwnersOffice) {
                holder = new OwnersOffice(to);
            }
        }

        private void stop(LocalDate until, Instant at) {
            var end = until.atStartOfDay(zone).toInstant();
            if (end.isAfter(at) && !(holder instanceof Settled)) {
                resume(at);
                close(at);
                stoppedUntil = Optional.of(end);
            }
        }

        /** The pause whose day has come is over since that day. */
        private void resumeBy(Instant at) {
            stoppedUntil.filter(end -> !end.isAfter(at)).ifPresent(this::resume);
        }

        private void resume(Instant at) {
            if (stoppedUntil.isPresent()) {
                close(at);
                stoppedUntil = Optional.empty();
            }
        }

        private void close(Instant at) {
            if (at.isAfter(since)) {
                add(stoppedUntil.isPresent() ? new Stopped() : holder, at);
                since = at;
            }
        }

        private void add(Holder by, Instant at) {
            var first = since.atZone(zone).toLocalDate();
            var last = at.atZone(zone).toLocalDate();
            intervals.add(new DutyClock.Interval(
                    by, since, at, ChronoUnit.DAYS.between(first, last), calendar.between(first, last)));
        }
    }
}
