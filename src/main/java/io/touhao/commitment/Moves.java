package io.touhao.commitment;

import io.touhao.commitment.CommitmentStore.Written;
import io.touhao.directory.Actor;
import io.touhao.directory.Trail;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Loads a commitment for a command and writes it with its light, its history and the trail, in the caller's transaction. */
@Component
class Moves {

    private final CommitmentStore store;
    private final History history;
    private final Signals signals;
    private final Trail trail;
    private final Clock clock;

    Moves(CommitmentStore store, History history, Signals signals, Trail trail, Clock clock) {
        this.store = store;
        this.history = history;
        this.signals = signals;
        this.trail = trail;
        this.clock = clock;
    }

    Commitment demand(Actor actor, CommitmentId id) {
        return store.find(id).filter(found -> actor.sees(found.unit())).orElseThrow(() -> absent(id));
    }

    Commitment demand(Actor actor, CommitmentId id, int version) {
        var found = demand(actor, id);
        demandWritten(found, found.version() == version);
        return found;
    }

    Commitment change(
            Actor actor, CommitmentId id, int version, String verb, CommitmentEvent event,
            BiFunction<Commitment, Instant, Commitment> move) {
        var before = demand(actor, id, version);
        return change(actor, before, verb, List.of(event), move.apply(before, now()));
    }

    Commitment change(Actor actor, Commitment before, String verb, CommitmentEvent event, Commitment after) {
        return change(actor, before, verb, List.of(event), after);
    }

    Commitment change(Actor actor, Commitment before, String verb, List<CommitmentEvent> events, Commitment after) {
        var at = now();
        demandWritten(before, store.update(new Written(after, signals.light(after), actor), at));
        history.append(events.stream().map(event -> new History.Entry(actor, before.id(), event)).toList(), at);
        trail.record(actor, "commitment." + verb, before.id().object(),
                before.state().name() + " to " + after.state().name());
        return after;
    }

    static Refused absent(CommitmentId id) {
        return new Refused(new NotFound("没有编号 %d 的事项，或它不在您的范围内。".formatted(id.value())));
    }

    static void demandWritten(Commitment commitment, boolean written) {
        if (!written) {
            throw new Refused(new StaleVersion("“%s”刚被他人更新。".formatted(commitment.promise().title())));
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
