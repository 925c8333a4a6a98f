package io.touhao.review.round;

import java.util.List;

/**
 * That one record belongs to a frozen round: hash the record, then with each step, and the root comes out.
 *
 * @param record the record, as it is hashed
 * @param leaf its hash
 */
public record Proof(String record, String leaf, List<Step> steps, String root) {

    public Proof {
        steps = List.copyOf(steps);
    }

    /**
     * One sibling on the way up.
     *
     * @param left whether it stands to the left
     */
    public record Step(boolean left, String hash) {}
}
