package io.touhao.commitment;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A stop of the clock (暂停计时): asked for by the owner with a reason, approved or refused by the level above, over by
 * its day or by hand. It stops the counting and shows; it does not move the due day, for which there is the extension.
 *
 * @param until the day from which the clock runs again
 */
public record Pause(
        long id, CommitmentId commitment, UnitPath unit, PauseReason reason, String words, LocalDate until, State state,
        String askedBy, Instant askedAt, Optional<String> decidedBy, String remark) {

    /** Where it stands. */
    public enum State {
        ASKED("待批准"), RUNNING("暂停中"), REFUSED("未批准"), ENDED("已恢复");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean isRunning(LocalDate today) {
        return state == State.RUNNING && until.isAfter(today);
    }

    /** Asked for and not decided, or running. */
    public boolean isOpen(LocalDate today) {
        return state == State.ASKED || isRunning(today);
    }
}
