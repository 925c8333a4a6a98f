package io.touhao.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A piece of evidence (佐证): a file kept by its content, under the name it was brought with; or, without a file, where
 * to find the record.
 *
 * @param type what the content is, whatever its name says: {@code application/pdf}; empty without a file
 * @param hash SHA-256 of the content in hexadecimal; empty without a file
 * @param meets the lines of the evidence contract that it meets, counted from 1
 * @param reference number of the document (文号) or whereabouts of the record; empty where it has none
 * @param day the day of that document
 * @param account who brought it; 0 where that was not written down
 * @param withdrawal why it does not count any more; none while it does
 */
public record Evidence(
        EvidenceId id, CommitmentId commitment, String name, String type, int size, String hash, Instant keptAt,
        String keptBy, List<Integer> meets, String reference, Optional<LocalDate> day, long account,
        Optional<Withdrawal> withdrawal) {

    public Evidence {
        meets = List.copyOf(meets);
    }

    /** 撤回: by whom, when and why. */
    public record Withdrawal(Instant at, String by, String reason) {}

    /** Whether it has not been withdrawn. */
    public boolean counts() {
        return withdrawal.isEmpty();
    }

    public boolean isFile() {
        return !hash.isEmpty();
    }
}
