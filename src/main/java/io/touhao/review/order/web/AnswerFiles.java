package io.touhao.review.order.web;

import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.EvidenceId;
import io.touhao.directory.Actor;
import io.touhao.review.order.OrderDetail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files brought with an answer: kept as evidence of the first commitment that the order is about. */
@Component
class AnswerFiles {

    private final EvidenceFiles evidence;

    AnswerFiles(EvidenceFiles evidence) {
        this.evidence = evidence;
    }

    List<EvidenceId> keep(Actor actor, OrderDetail order, List<MultipartFile> files) {
        var commitment = order.items().getFirst().commitment();
        return files.stream()
                .filter(file -> !name(file).isBlank())
                .map(file -> evidence.keep(actor, commitment, name(file), content(file)))
                .toList();
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
