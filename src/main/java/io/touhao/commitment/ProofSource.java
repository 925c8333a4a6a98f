package io.touhao.commitment;

import java.util.Optional;

/**
 * Where records prove what an evidence contract asks for (系统取数). Modules that keep such records (visits, matches,
 * recognitions, indicator values) implement it; until one does, people bring a file or a reference, and that is marked.
 */
public interface ProofSource {

    /** What proves the line for this commitment, or nothing where no record does. */
    Optional<Recorded> proves(Commitment commitment, EvidenceItem item);

    /**
     * A proof by record.
     *
     * @param words what is proved: 12 条走访记录
     * @param address page on which the records are listed
     */
    record Recorded(String words, String address) {}
}
