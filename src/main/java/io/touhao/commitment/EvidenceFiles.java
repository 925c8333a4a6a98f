package io.touhao.commitment;

import io.touhao.directory.Actor;
import java.util.List;

/**
 * The files that prove commitments. They lie in the database, so that one backup holds all; the same content is kept
 * once. What is brought is never run and never shown inside a page: it is handed out as a download only.
 */
public interface EvidenceFiles {

    /**
     * Keeps a file for a commitment of the own office (上传佐证); bringing the same content again changes nothing.
     *
     * @throws io.touhao.page.Refused where it is empty, larger than 20 MB, or of a type that is not taken
     */
    EvidenceId keep(Actor actor, CommitmentId commitment, String name, byte[] content);

    /**
     * Keeps a file and says which lines of the contract it meets.
     *
     * @throws io.touhao.page.Refused also where there is no such line, or a published document comes without a number
     */
    EvidenceId keep(Actor actor, CommitmentId commitment, Proof proof, byte[] content);

    /**
     * Writes down a document number (文号) or the whereabouts of a record in place of a file.
     *
     * @throws io.touhao.page.Refused also where a published document's number has not the form 字〔年〕号 or not its day
     */
    EvidenceId cite(Actor actor, CommitmentId commitment, Proof proof);

    /**
     * Withdraws a piece of evidence (撤回佐证), by the office that brought it; it stays in the record and counts
     * no more. A claim or a close-out that rested on it reopens (回潮).
     */
    void withdraw(Actor actor, EvidenceId id, String reason);

    /** The evidence of a commitment, newest first. */
    List<Evidence> of(Actor actor, CommitmentId commitment);

    /** A file to be downloaded. */
    Download open(Actor actor, EvidenceId id);

    /** A file with its content. */
    record Download(Evidence evidence, byte[] content) {}
}
