package io.touhao.review.assessment;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.review.round.RoundId;
import io.touhao.rulebook.score.Move;
import java.util.List;

/**
 * Assessment of units (考核): out of a frozen round, by a score card, contestable.
 *
 * <p>The ranking of a published assessment is open to all below the unit that assesses; the whole tree of a unit, its
 * facts and objections are seen by itself and by those above it. Refusals are {@link AssessmentRefusal}, and
 * {@link io.touhao.page.NotFound} for what is absent or out of scope. Clause: 鲁工信发〔2023〕3号 三、(三).
 */
public interface Assessments {

    /** Scores all units of a level below the actor's unit out of a frozen round; nobody else sees it yet. */
    Assessment compute(Actor actor, RoundId round, Level level);

    /** Publishes scores and ranking (公布); from now on units may object, for the card's number of working days. */
    Assessment publish(Actor actor, AssessmentId id, int version);

    /** Objects to one input of the own score (提出异议), within the window. */
    Objection object(Actor actor, Objecting objecting);

    /**
     * Accepts an objection (采纳): the input is corrected, everybody's place is worked out again.
     *
     * @param became what the input is found to be, as typed
     * @return every unit whose place moves
     */
    List<Move> accept(Actor actor, ObjectionId id, int version, String became, String reason);

    /** Refuses an objection (不予采纳), with reason and clause. */
    void refuse(Actor actor, ObjectionId id, int version, String reason, String clause);

    /** Ends an assessment (定稿): the window is over and every objection is decided. */
    Assessment finish(Actor actor, AssessmentId id, int version);

    /** The assessments that concern the actor, newest first. */
    List<Assessment> assessments(Actor actor);

    Assessment assessment(Actor actor, AssessmentId id);

    /** The assessments of a round that concern the actor. */
    List<Assessment> ofRound(Actor actor, RoundId round);

    /** The ranking of an edition, by place. */
    List<RankRow> ranking(Actor actor, AssessmentId id, int edition);

    /** The score with this key, of a unit in the actor's scope, as it stands now. */
    UnitScore score(Actor actor, ScoreId id);

    /** The score of a unit in the actor's scope, as it stands now. */
    UnitScore score(Actor actor, AssessmentId id, UnitPath unit);

    /** Every unit that the edition put at another place. */
    List<Move> moves(Actor actor, AssessmentId id, int edition);

    /** Every unit whose place would move if the objection were accepted with what it claims. */
    List<Move> foreseen(Actor actor, ObjectionId id);

    /** The objections in the actor's scope, in the order they were raised. */
    List<Objection> objections(Actor actor, AssessmentId id);

    Objection objection(Actor actor, ObjectionId id);

    /** A file brought with an objection in the actor's scope; that it was opened stands in the trail. */
    ObjectionFile.Download open(Actor actor, long file);
}
