package io.touhao.review.confidence;

import io.touhao.commitment.CommitmentId;
import io.touhao.directory.Actor;

/** What people say of a commitment's prospects, and how their words came true. */
public interface Confidences {

    /** What was said about a commitment, and whether this actor may speak. */
    Rated of(Actor actor, CommitmentId id);

    /**
     * Says how sure one is (评价把握): the owner's office of its own commitment, an official outside the line of others'.
     * Nothing that was said is changed; a later word stands beside it.
     *
     * @throws io.touhao.page.Refused for whoever stands in the line above without owning it, where the commitment is
     *     settled, and for a word from outside without a reason
     */
    void rate(Actor actor, CommitmentId id, Confidence confidence, String words);

    /** Settles every unit's calibration anew from what is decided by now. */
    void settle();
}
