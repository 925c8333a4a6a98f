package io.touhao.review.order;

import io.touhao.commitment.CommitmentId;
import java.util.List;

/**
 * An order to be drawn up by hand.
 *
 * @param commitments what it is about: one or several of one office of a unit below
 * @param requirement what is asked for, one demand a line
 * @param days working days for the answer
 * @param grounds why (依据); empty where the ledger's own signals say enough
 */
public record OrderDraft(List<CommitmentId> commitments, Colour colour, String requirement, int days, String grounds) {

    public OrderDraft {
        commitments = commitments.stream().distinct().toList();
    }
}
