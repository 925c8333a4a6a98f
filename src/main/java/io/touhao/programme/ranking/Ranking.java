package io.touhao.programme.ranking;

import io.touhao.directory.UnitPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A frozen list (榜单).
 *
 * @param rules the pack it was worked out by, with edition and hash
 * @param hash SHA-256 over the lines as frozen
 * @param excluded how many firms were left out, by reason
 * @param until the last day on which anybody may object
 * @param document number of the document that published it; empty before
 */
public record Ranking(
        long id, String pack, int year, int size, String rules, String hash, Instant frozenAt, String frozenBy, LocalDate from, LocalDate until,
        String document, Optional<Instant> publishedAt, List<Excluded> excluded) {

    public Ranking {
        excluded = List.copyOf(excluded);
    }

    public boolean runs(LocalDate day) {
        return !day.isAfter(until);
    }

    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    public String address() {
        return "/rankings/" + id;
    }

    /** Firms left out for one reason. */
    public record Excluded(String reason, long firms) {}

    /**
     * A line.
     *
     * @param place as frozen
     * @param open whether something of the score is not known and counts as nothing
     * @param struck why it was taken off after an objection; empty where it was not
     */
    public record Line(long enterprise, String firm, UnitPath unit, BigDecimal points, int place, boolean open, String struck) {}

    /** An objection to a firm on the list. */
    public record Objection(long id, long enterprise, String firm, String raisedBy, String words, Optional<Boolean> upheld, String decision) {}
}
