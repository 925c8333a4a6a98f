package io.touhao.plan.pack;

import io.touhao.plan.reading.Sentence;

/** Whether a commitment of a pack was found in a text (定位). */
public sealed interface Placement {

    PackCommitment commitment();

    /**
     * Found.
     *
     * @param score how well its figures and key words fit, from 0 to 1
     */
    record Placed(PackCommitment commitment, Sentence sentence, Anchor anchor, double score) implements Placement {}

    /**
     * Not found.
     *
     * @param reason why, as one Chinese sentence
     */
    record Unplaced(PackCommitment commitment, String reason) implements Placement {}
}
