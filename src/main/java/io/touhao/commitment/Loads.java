package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.PersonId;
import io.touhao.directory.PostId;
import java.util.Optional;

/** What persons have due (负荷), before they are given more. */
public interface Loads {

    /** How many may fall due for one person in one week before another needs a reason. */
    int cap();

    /** What a person answers for within the actor's scope. */
    Load of(Actor actor, PersonId person);

    /** The same with one more commitment that a reassignment would bring; absent where the person has it already. */
    Load with(Actor actor, PersonId person, CommitmentId more);

    /** Why the person should not get this one more, by the cap; none where nothing speaks against it. */
    Optional<CommitmentRefusal.LoadBroken> objection(Actor actor, PersonId person, CommitmentId more);

    /** Why the person should not take over all that the post has open. */
    Optional<CommitmentRefusal.LoadBroken> objection(PostId post, PersonId to);
}
