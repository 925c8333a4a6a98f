package io.touhao.service.visit;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A visit to an enterprise (走访), as the officer recorded it.
 *
 * @param key given by the form or the browser; what is sent twice arrives once
 * @param print hash of what was written
 * @param unit the county or zone of the enterprise on that day
 * @param checkedIn when the officer arrived, where the telephone told
 * @param topics keys of the pack's topics
 * @param met who was met
 * @param found what the firm said and what was seen
 * @param next when to come again
 * @param photos how many
 */
public record Visit(
        VisitId id, int version, String key, String print, long enterprise, String enterpriseName, String industry, UnitPath unit,
        Manner manner, LocalDate day, Optional<Instant> checkedIn, Optional<Place> place, List<String> topics, String met, String found,
        Optional<LocalDate> next, Recorder recorder, Instant recordedAt, Standing standing, int photos) {

    public Visit {
        topics = List.copyOf(topics);
    }

    /**
     * Who went.
     *
     * @param post 0 for an account without a post
     * @param unit of the officer's office, which may lie above the enterprise's
     */
    public record Recorder(long account, long post, String name, String title, UnitPath unit) {}

    public String address() {
        return "/visits/" + id.value();
    }
}
