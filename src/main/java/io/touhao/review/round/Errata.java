package io.touhao.review.round;

import io.touhao.directory.Actor;
import java.util.List;

/** Corrections of frozen rounds (勘误). The frozen record stays as it is; an erratum stands beside it. */
public interface Errata {

    /** What is corrected of a round, in the order it was. */
    List<Erratum> of(Actor actor, RoundId round);

    /** Where the records of today differ from the frozen ones; at most so many, by number and unit. */
    List<Delta> deltas(Actor actor, RoundId round, int most);

    /** How one row differs today from what was frozen. */
    List<Delta> deltas(Actor actor, RoundId round, long commitment);

    /**
     * Says that a frozen value was wrong and that the record of today is right. The values are read from the records;
     * only the reason is typed.
     */
    Erratum correct(Actor actor, RoundId round, long commitment, FrozenField field, String reason);
}
