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

    /** The evidence of a commitment, newest first. */
    List<Evidence> of(Actor actor, CommitmentId commitment);

    /** A file to be downloaded. */
    Download open(Actor actor, EvidenceId id);

    /** A file with its content. */
    record Download(Evidence evidence, byte[] content) {}
}
