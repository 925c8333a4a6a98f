package io.touhao.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A later due day (延期): asked for by the owner with a reason, granted or refused by the level above.
 *
 * @param from the due day when it was asked for
 * @param until the due day that is asked for
 * @param granted the due day that was granted, which may be earlier than the one asked for
 * @param remark the words of the decision; empty while there is none
 */
public record Extension(
        long id, CommitmentId commitment, LocalDate from, LocalDate until, String reason, Optional<LocalDate> granted, State state, String askedBy,
        Instant askedAt, String decidedBy, String remark) {

    /** Where it stands. */
    public enum State {
        ASKED("待批"), GRANTED("已同意"), REFUSED("未同意");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
