package io.touhao.service.request;

import io.touhao.page.file.BroughtFile;
import java.util.List;
import java.util.Optional;

/**
 * A request to be raised.
 *
 * @param by who told of it, where an officer or the hotline writes it down
 * @param visit the visit on which it was told
 */
public record RequestDraft(
        long enterprise, Origin origin, String by, String kind, String title, String words, Optional<Long> visit, List<BroughtFile> files) {

    public RequestDraft {
        by = by.strip();
        title = title.strip();
        words = words.strip();
        files = List.copyOf(files);
    }
}
