package io.touhao.commitment;

import java.time.Instant;

/**
 * One line of a commitment's time line (经过).
 *
 * @param actor name of who did it; 系统 for the platform itself
 * @param actorTitle office and post in words
 */
public record HistoryLine(long seq, Instant at, String actor, String actorTitle, CommitmentEvent event) {

    /** Whether the platform itself did it, by the day alone or because something fell away. */
    public boolean isBySystem() {
        return event instanceof CommitmentEvent.SignalChanged || event instanceof CommitmentEvent.Reopened;
    }
}
