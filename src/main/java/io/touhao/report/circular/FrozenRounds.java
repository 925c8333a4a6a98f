package io.touhao.report.circular;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.review.round.FrozenRound;
import io.touhao.review.round.RoundId;
import io.touhao.review.round.Rounds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last few snapshots that were read, by reader's scope. They never change, so they may be kept. */
@Component
class FrozenRounds {

    private static final int KEPT = 4;

    private record Key(RoundId round, UnitPath scope) {}

    private final Rounds rounds;
    private final Map<Key, FrozenRound> kept = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FrozenRound> eldest) {
            return size() > KEPT;
        }
    };

    FrozenRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    /** The snapshot as far as the actor's scope goes. */
    FrozenRound of(Actor actor, RoundId id) {
        rounds.round(actor, id);
        var key = new Key(id, actor.unit());
        synchronized (kept) {
            return kept.computeIfAbsent(key, absent -> rounds.frozen(actor, id));
        }
    }

    /** The snapshot before it; none where there was no round before or it lies out of scope. */
    Optional<FrozenRound> before(Actor actor, FrozenRound round) {
        return round.previous().map(id -> of(actor, id));
    }
}
