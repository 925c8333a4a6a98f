package io.touhao.report.web;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.EvidenceId;
import io.touhao.commitment.Proof;
import io.touhao.directory.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files brought with a form, kept as evidence at once: what a refused form needs again is then already there. */
@Component
class Uploads {

    private final EvidenceFiles evidence;

    Uploads(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    List<EvidenceId> keep(Actor actor, CommitmentId commitment, List<MultipartFile> files) {
        return keep(actor, commitment, files, Proof.of(""));
    }

    /** Keeps them all for the same lines of the contract. */
    List<EvidenceId> keep(Actor actor, CommitmentId commitment, List<MultipartFile> files, Proof proof) {
        return files.stream()
                .filter(Uploads::isChosen)
                .map(file -> evidence.keep(actor, commitment, proof.named(name(file)), content(file)))
                .toList();
    }

    /** A file field left empty comes as a part without a name. */
    private static boolean isChosen(MultipartFile file) {
        return !name(file).isBlank();
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
