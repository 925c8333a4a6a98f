package io.touhao.commitment;

import io.touhao.directory.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stops of clocks (暂停计时) and what is done with them. */
public interface Pauses {

    /** What may be done about a pause. */
    enum Deed {
        ASK, DECIDE, RESUME
    }

    /** The reasons there are. */
    List<PauseReason> reasons();

    /** Every pause of a commitment, latest first. */
    List<Pause> of(Actor actor, CommitmentId id);

    /** The pause that waits for a decision or runs. */
    Optional<Pause> open(Actor actor, CommitmentId id);

    /** What is asked for right below the actor's unit and not decided, oldest first. */
    List<Pause> waiting(Actor actor);

    /** What this actor may do about a pause of the commitment now. */
    Set<Deed> deeds(Actor actor, CommitmentId id);

    /**
     * The owner asks for a stop until a day.
     *
     * @throws io.touhao.page.Refused for a reason that is not in the list, a day that is past or beyond the reason's
     *     limit, a pause already open, and for a commitment whose owner has nothing to do now
     */
    void ask(Actor actor, CommitmentId id, String reason, String words, LocalDate until);

    /** The level above approves; the clock stops now. */
    void grant(Actor actor, CommitmentId id, String remark);

    /** The level above refuses, with a reason; the clock has never stopped. */
    void refuse(Actor actor, CommitmentId id, String remark);

    /** The owner or the level above lets the clock run again before its day. */
    void resume(Actor actor, CommitmentId id, String words);
}
