package io.touhao.commitment.likeness;

import io.touhao.commitment.CommitmentId;
import java.time.Instant;

/**
 * A report that reads like another.
 *
 * @param commitment the other place; the commitment itself where an earlier round said the same
 * @param percent how alike, of their runs of three characters; numbers count as one and the same
 */
public record Likeness(
        CommitmentId commitment, String unitName, String number, String title, String by, Instant at, String text,
        int percent) {

    /** Path of the page of the other commitment. */
    public String address() {
        return "/commitments/" + commitment.value();
    }
}
