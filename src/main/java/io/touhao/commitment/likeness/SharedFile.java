package io.touhao.commitment.likeness;

import io.touhao.commitment.CommitmentId;
import java.time.Instant;

/**
 * A file of this commitment that another uses as evidence too, by content.
 *
 * @param name what the file is called here
 * @param otherName what it is called there
 */
public record SharedFile(
        String name, CommitmentId commitment, String unitName, String number, String title, String otherName, String by,
        Instant at) {

    /** Path of the page of the other commitment. */
    public String address() {
        return "/commitments/" + commitment.value();
    }
}
