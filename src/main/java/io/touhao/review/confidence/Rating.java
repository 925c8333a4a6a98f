package io.touhao.review.confidence;

import io.touhao.commitment.CommitmentId;
import java.time.Instant;

/**
 * One word on a commitment (把握评价).
 *
 * @param title office and post of who said it
 */
public record Rating(
        CommitmentId commitment, Side side, Confidence confidence, String words, String by, String title, Instant at) {

    /** Who speaks. */
    public enum Side {
        SELF("自评"), OUTSIDE("旁评");

        private final String title;

        Side(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
