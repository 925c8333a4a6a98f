package io.touhao.report.circular;

import io.touhao.directory.UnitPath;
import io.touhao.review.round.RoundId;
import java.time.Instant;
import java.util.Optional;

/**
 * A circular as it is kept: its draft, and how it was issued.
 *
 * @param version counts the changes of the draft
 * @param seal how it was issued; none while it is a draft
 */
record CircularRow(
        long id, int version, UnitPath unit, String unitName, RoundId round, String roundName, Draft draft, Instant wordedAt,
        String wordedBy, Optional<Seal> seal) {

    /**
     * That it was issued (签发).
     *
     * @param pack the rules it was made by
     * @param form which form of the writers made its files
     */
    record Seal(Issue issue, Instant at, String by, String pack, int form) {}

    boolean isDraft() {
        return seal.isEmpty();
    }

    String address() {
        return "/circulars/" + id;
    }

    /** The object as the trail names it. */
    String object() {
        return "circular/" + id;
    }

    /** Its name in lists and files: 2023年第三季度调度通报（济南市）. */
    String title() {
        return "%s调度通报（%s）".formatted(roundName, unitName);
    }
}
