package io.touhao.commitment;

import io.touhao.directory.Actor;
import java.time.Instant;
import java.util.List;

/** Told in the transaction that writes the history, so that whoever listens does so with the change or not at all. */
public record CommitmentsChanged(List<Change> changes, Instant at) {

    public CommitmentsChanged {
        changes = List.copyOf(changes);
    }

    /** What happened to one commitment, and through whom. */
    public record Change(Actor actor, CommitmentId commitment, CommitmentEvent event) {}
}
