package io.touhao.review.order;

import io.touhao.commitment.CommitmentId;
import io.touhao.page.Signal;

/**
 * A commitment that an order is about (督办事项), with its figures as they stood when the order was drawn up.
 *
 * @param number its number in the ledger: SD23-05-02
 * @param goal what was promised, in words: 540 家次
 * @param done what was reported, in words; a dash where nothing was
 * @param cause the word of the light: 滞后
 */
public record OrderItem(
        CommitmentId commitment, String number, String title, String goal, String done, Signal signal, String cause) {

    public String address() {
        return "/commitments/" + commitment.value();
    }
}
