package io.touhao.commitment;

import java.time.Instant;

/**
 * A piece of evidence (佐证): a file kept by its content, under the name it was brought with.
 *
 * @param type what the content is, whatever its name says: {@code application/pdf}
 * @param hash SHA-256 of the content in hexadecimal
 */
public record Evidence(
        EvidenceId id, CommitmentId commitment, String name, String type, int size, String hash, Instant keptAt,
        String keptBy) {}
