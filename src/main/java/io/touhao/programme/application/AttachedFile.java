package io.touhao.programme.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A file attached to an application (附件).
 *
 * @param document key of the document of the programme that it is
 * @param validUntil its own last day, where it has one
 */
public record AttachedFile(long id, String document, String name, String type, int size, Optional<LocalDate> validUntil, Instant keptAt) {

    public String address() {
        return "/application-files/" + id;
    }

    /** A file to be downloaded. */
    public record Download(ApplicationId application, String name, String type, byte[] content) {}
}
