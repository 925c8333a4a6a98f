package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The commitments of all units, and what is done with them.
 *
 * <p>Every command is refused with {@link io.touhao.page.Refused} where the world says no: with a
 * {@link CommitmentRefusal}, with {@link io.touhao.page.NotFound} for what is absent or out of scope, and with
 * {@link io.touhao.page.StaleVersion} where somebody else changed the commitment since {@code version} was read.
 */
public interface Commitments {

    /**
     * Issues (下达) a plan's commitments and cascades each down the tree to a named person, all or nothing.
     *
     * @throws io.touhao.page.Refused with every reason at once: owners missing, rules unfit, issued before
     */
    IssueReport issue(Actor actor, IssueOrder order);

    /** The owner takes a commitment (签收). */
    void acknowledge(Actor actor, CommitmentId id, int version);

    /** Takes as many of these as the actor may; the others are told with their reason. */
    BulkReport acknowledge(Actor actor, List<CommitmentId> ids);

    /** The owner reports progress (填报进展). */
    void report(Actor actor, CommitmentId id, int version, ProgressReport report);

    /** The owner claims completion (申报办结). */
    void claimCompletion(Actor actor, CommitmentId id, int version, String summary);

    /** The level above grants close-out (销号). */
    void closeOut(Actor actor, CommitmentId id, int version, String remark);

    /** The level above sends it back (退回), with a reason and the clause it rests on. */
    void returnIt(Actor actor, CommitmentId id, int version, String reason, String clause);

    /** Reminds the owners (催办); the reminder stands in their to-do until they report. */
    BulkReport remind(Actor actor, List<CommitmentId> ids, String text);

    /**
     * Another post of the commitment's unit answers from now on (改责任人), and with it the person serving it.
     *
     * <p>Where that person would have more due in a week than the cap allows, it is refused unless {@code despite} says
     * how it is to be borne.
     *
     * @param despite empty where nothing is to be said
     */
    void reassign(Actor actor, CommitmentId id, int version, PostId post, String despite);

    /**
     * Gives parts of the own commitment to units right below by hand (手工分解).
     *
     * <p>What the units get, with what was given before, may exceed the whole: that is over-promise (层层加码), and it
     * shows. It may not fall short of it unless {@code remainderStays} says that the rest remains with the unit
     * itself; a shortfall that nobody owns up to is refused with the gap. A ceiling may be fallen short of, and not
     * be exceeded. A unit that has a part already keeps it: the level above never changes a figure below.
     */
    Conservation distribute(
            Actor actor, CommitmentId id, int version, Map<UnitPath, BigDecimal> parts, boolean remainderStays);
}
