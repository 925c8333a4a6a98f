package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import io.touhao.quantity.WorkingDays;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger (台账): commitments as an actor may see them, for pages and exports.
 *
 * <p>Every figure comes with the filter that lists its records in the ledger, as parameters of an address:
 * {@code /ledger?action=05&signal=RED}.
 */
public interface Ledger {

    /** The numbers on the ledger's tabs, over the own subtree. */
    Tabs tabs(Actor actor);

    /** The numbers on the ledger's tabs, of the own unit only; what waits for review is counted below it all the same. */
    Tabs ownTabs(Actor actor);

    /** The special actions with their commitments by light, at one level or over all. */
    List<ActionLights> actions(Actor actor, Optional<Level> level);

    /** The units right below a unit with how much of theirs is closed out (办结率). */
    List<UnitClosing> unitsBelow(Actor actor, UnitPath unit);

    /** What is due within so many days or overdue, nearest first; at one level or over all. */
    List<LedgerRow> dueWithin(Actor actor, int days, Optional<Level> level, int limit);

    /** What waits for this actor's own post (待办). */
    ToDo toDo(Actor actor);

    /** How much waits for this actor's own post: the total of the to-do, at the price of a glance. */
    long waiting(Actor actor);

    /** The commitments of one unit under an action, by number: the main targets of a city. */
    List<LedgerRow> ofAction(Actor actor, UnitPath unit, String action);

    /** The commitments of the actor's own post that have a figure, nearest due first (我的数). */
    List<LedgerRow> ownFigures(Actor actor, int limit);

    /** One commitment with all that belongs to it. */
    Detail detail(Actor actor, CommitmentId id);

    /** The row of one commitment. */
    LedgerRow row(Actor actor, CommitmentId id);

    /** What the actor's own unit has from a plan, by number; the platform itself gets the province's. */
    List<LedgerRow> ofPlan(Actor actor, String plan);

    /** A number that opens to its records. */
    record Figure(long value, String query) {}

    /** The numbers on the ledger's tabs. */
    record Tabs(
            Figure all, Figure mine, Figure overdue, Figure dueIn30, Figure toReview, Figure toAcknowledge,
            Figure closed) {}

    /** One special action with its commitments by light. */
    record ActionLights(String action, Figure all, Map<Signal, Figure> lights) {

        public ActionLights {
            lights = Map.copyOf(lights);
        }

        /** The number under a light; 0 where there is none. */
        public Figure light(Signal signal) {
            return lights.getOrDefault(signal, new Figure(0, ""));
        }
    }

    /**
     * A unit with what is closed out in its whole subtree.
     *
     * @param share closed out in per cent; none where the unit has nothing
     */
    record UnitClosing(
            UnitPath unit, String unitName, Figure all, Figure closed, Figure yellow, Figure red,
            Optional<BigDecimal> share) {}

    /** What waits for a post, each list nearest due first and cut at fifty; the figures count all. */
    record ToDo(Part toAcknowledge, Part returned, Part reminded, Part near, Part toReport, Part toReview, Part toDecide) {

        /** A part of the to-do: how many, and the first of them. */
        public record Part(Figure figure, List<LedgerRow> rows) {}

        /** All that waits, each commitment once in the order of the parts. */
        public long total() {
            return toAcknowledge.figure().value() + returned.figure().value() + toReport.figure().value()
                    + toReview.figure().value() + toDecide.figure().value();
        }
    }

    /** What may be done with a commitment. */
    enum Deed {
        ACKNOWLEDGE, REPORT, CLAIM_COMPLETION, VERIFY, CLOSE_OUT, OVERRIDE, RETURN, REMIND, REASSIGN, DISTRIBUTE,
        KEEP_EVIDENCE, WITHDRAW_EVIDENCE, CORRECT, WITHDRAW, ASK_EXTENSION
    }

    /**
     * One commitment with all that belongs to it.
     *
     * @param contract what must be there before a close-out, and what of it is
     * @param parent the commitment above, where the actor may see it
     * @param children those right below
     * @param childrenDone what the children have reported together, where their figures add up
     * @param conservation whether the children carry the whole
     * @param deeds what this actor may do with it now
     * @param calendar the working days it is counted by
     * @param clock who held it when
     * @param pauses the stops of the clock, latest first
     */
    record Detail(
            LedgerRow row, Commitment commitment, EvidenceContract contract, List<Evidence> evidence,
            Optional<LedgerRow> parent, List<LedgerRow> children, Optional<BigDecimal> childrenDone,
            Conservation conservation, List<HistoryLine> history, Set<Deed> deeds,
            WorkingDays calendar, DutyClock clock, List<Pause> pauses) {}
}
