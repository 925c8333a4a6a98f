package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What stands and what happened in a whole subtree, for those who oversee: rounds, scores, orders. */
public interface Records {

    /** Every commitment of a unit and all below it, by number and unit. */
    List<LedgerRow> standing(Actor actor, UnitPath root);

    /** The commitments of one unit alone, with the lights of today. */
    List<LedgerRow> of(Actor actor, UnitPath unit);

    /** These commitments, as far as the transaction's scope shows them. */
    List<LedgerRow> rows(Collection<CommitmentId> ids);

    /** What happened to them from a moment on and before another, in the order it happened. */
    List<Happening> happened(Actor actor, UnitPath root, Instant from, Instant until);
}
