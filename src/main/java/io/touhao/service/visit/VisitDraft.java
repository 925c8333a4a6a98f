package io.touhao.service.visit;

import io.touhao.page.file.BroughtFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A visit to be recorded.
 *
 * @param key made once by the form or the browser, 36 characters
 */
public record VisitDraft(
        String key, long enterprise, LocalDate day, Manner manner, Optional<Instant> checkedIn, Optional<Place> place,
        List<String> topics, String met, String found, Optional<LocalDate> next, List<BroughtFile> photos) {

    public VisitDraft {
        topics = List.copyOf(topics);
        met = met.strip();
        found = found.strip();
        photos = List.copyOf(photos);
    }

    /** Hash of what was written: the same draft has the same one however often it is sent. */
    String print() {
        var files = photos.stream().map(BroughtFile::hash).sorted().collect(Collectors.joining(","));
        var text = String.join("\n", String.valueOf(enterprise), day.toString(), manner.name(), String.join(",", topics), met, found,
                next.map(LocalDate::toString).orElse(""), files);
        return BroughtFile.hash(text.getBytes(StandardCharsets.UTF_8));
    }
}
