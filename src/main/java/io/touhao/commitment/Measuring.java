package io.touhao.commitment;

import io.touhao.commitment.CommitmentStore.Written;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.indicator.ValuesChanged;
import io.touhao.indicator.official.OfficialChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes the figures of commitments from the records of their indicators (系统取数), in the transaction that changes them, so
 * that the ledger never shows another figure than the indicator does. Whoever changes a record need not see the
 * commitments that rest on it.
 */
@Component
class Measuring {

    private final Readings readings;
    private final CommitmentStore store;
    private final Signals signals;
    private final History history;
    private final Reopening reopening;
    private final BeyondScope beyond;
    private final Moves moves;
    private final Trail trail;

    Measuring(
            Readings readings, CommitmentStore store, Signals signals, History history, Reopening reopening,
            BeyondScope beyond, Moves moves, Trail trail) {
        this.readings = readings;
        this.store = store;
        this.signals = signals;
        this.history = history;
        this.reopening = reopening;
        this.beyond = beyond;
        this.moves = moves;
        this.trail = trail;
    }

    /** A commitment before and after, and how that is told. */
    private record Change(Commitment before, Commitment after, CommitmentEvent event) {}

    @EventListener
    void on(ValuesChanged changed) {
        var indicators = changed.changes().stream().map(change -> change.indicator().value()).distinct().toList();
        var units = changed.changes().stream().map(ValuesChanged.Change::unit).distinct().toList();
        beyond.see(() -> measure(store.measuredBy(indicators, units)));
    }

    /** A published figure is what those that are compared with it are judged by. */
    @EventListener
    void on(OfficialChanged changed) {
        var series = changed.values().stream().map(value -> value.series().id()).distinct().toList();
        beyond.see(() -> measure(store.measuredBy(series, List.of())));
    }

    /** Measures what has just been issued. */
    void measure(Collection<CommitmentId> issued) {
        beyond.see(() -> measure(store.find(issued)));
    }

    private int measure(List<Commitment> all) {
        var changes = all.stream().flatMap(one -> readings.of(one).stream().map(taken -> change(one, taken)))
                .filter(Measuring::isNews)
                .toList();
        if (!changes.isEmpty()) {
            write(changes);
        }
        return changes.size();
    }

    private Change change(Commitment before, Readings.Taken taken) {
        var after = before.read(taken.figure(), taken.reading(), taken.target(), taken.indicator(), moves.now());
        return new Change(before, after, new CommitmentEvent.Measured(
                before.progress().done(), taken.figure(), taken.target().goalUnit(), taken.indicator(),
                taken.reading().period().words(), taken.reading().verdict().outcome().title()));
    }

    private static boolean isNews(Change change) {
        return !change.before().progress().equals(change.after().progress());
    }

    private void write(List<Change> changes) {
        var at = moves.now();
        var policy = signals.policy();
        Predicate<Commitment> stopped = signals.stopped(changes.stream().map(change -> change.after().id()).toList());
        var written = new ArrayList<Written>();
        changes.forEach(change -> written.add(new Written(
                change.after(), policy.light(change.after(), stopped.test(change.after())), Actor.SYSTEM)));
        store.update(written, at);
        history.append(changes.stream()
                .map(change -> new History.Entry(Actor.SYSTEM, change.before().id(), change.event()))
                .toList(), at);
        trail.record(Actor.SYSTEM, "commitment.measure", "commitment/*", changes.size() + " commitments");
        changes.forEach(change -> reopening.tell(change.before(), change.after()));
    }
}
