package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Desk;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to open a locked return once more (申请解锁), decided by the level above.
 *
 * @param desk the level that is locked out
 * @param until until when it is open again
 */
public record Unlock(
        long id, FilingId filing, Desk desk, String reason, String askedBy, Instant askedAt, State state, String decidedBy,
        Optional<Instant> until) {

    /** What became of it. */
    public enum State {
        ASKED, GRANTED, REFUSED
    }

    public boolean isOpenAt(Instant now) {
        return state == State.GRANTED && until.filter(now::isBefore).isPresent();
    }
}
