package io.touhao.directory;

import java.time.LocalDate;

/**
 * A post that another person of the unit acts as for some days (代办). The person serving it goes on serving it, and its
 * duties stay where they are; what the other does is written down as done in that person's stead.
 *
 * @param days half open; it ends by itself
 */
public record Delegation(
        long id, PostId post, String postName, UnitPath unit, PersonId from, String fromName, PersonId to, String toName,
        Days days, String reason, String recordedBy) {

    public boolean isOver(LocalDate today) {
        return days.until().filter(end -> !end.isAfter(today)).isPresent();
    }
}
