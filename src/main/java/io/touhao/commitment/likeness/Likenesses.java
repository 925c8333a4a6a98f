package io.touhao.commitment.likeness;

import io.touhao.commitment.CommitmentId;
import io.touhao.directory.Actor;

/** Finds what looks copied, for whoever reviews. It says where, and judges nothing. */
public interface Likenesses {

    /**
     * What resembles the last report of a commitment, and where its files are used too; within the actor's scope.
     *
     * @throws io.touhao.page.Refused where the commitment is absent or out of scope
     */
    Findings of(Actor actor, CommitmentId id);
}
