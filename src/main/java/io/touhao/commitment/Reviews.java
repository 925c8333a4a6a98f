package io.touhao.commitment;

import io.touhao.directory.Actor;
import java.math.BigDecimal;

/**
 * What happens to a claim besides close-out and return: verification level by level, close-out in spite of what is
 * missing, and the ways back. Refused as {@link Commitments} is.
 */
public interface Reviews {

    /** A level that reviews, and is not the last, verifies (核验). */
    void verify(Actor actor, CommitmentId id, int version, String remark);

    /**
     * Closes out although the evidence contract is not met (越级销号): by a level higher than the last that reviews, at
     * the top by its leader, and with a reason that stands out wherever the commitment is shown.
     */
    void override(Actor actor, CommitmentId id, int version, String reason);

    /**
     * The owner corrects the figure after the claim (更正完成数); a fall below the target reopens the commitment (回潮), and
     * those above that rest on it.
     */
    void correct(Actor actor, CommitmentId id, int version, BigDecimal figure, String reason);

    /** The level above takes the commitment back (撤销), and with it all that was cascaded from it and is still open. */
    void withdraw(Actor actor, CommitmentId id, int version, String reason);

    /**
     * A commitment of a revised plan takes its place (替代), and so all the way down where the units have a part of it.
     *
     * @param number number of the new commitment in the ledger, of the same unit
     */
    void supersede(Actor actor, CommitmentId id, int version, String number, String reason);
}
