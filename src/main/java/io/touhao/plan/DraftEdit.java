package io.touhao.plan;

import io.touhao.plan.pack.DraftCommitment;

/** One change of a draft. */
public sealed interface DraftEdit {

    /** A commitment as it is to be: a new one, or another form of the one with its key. */
    record Put(DraftCommitment commitment) implements DraftEdit {}

    /** A commitment taken out. */
    record Remove(String id) implements DraftEdit {}
}
