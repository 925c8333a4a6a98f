package io.touhao.review.round;

import io.touhao.commitment.CommitmentState;
import io.touhao.commitment.Kind;
import io.touhao.commitment.SignalCause;
import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the ledger as it stood when the round was frozen.
 *
 * @param target what is promised, in words: 10,000 家次
 * @param goal the figure that {@code done} is measured against, in {@code goalUnit}
 * @param share done in per cent of the goal
 * @param ahead share less pro-rata progress (序时进度), in points
 * @param dueKind BY, RECURRING or STANDING
 * @param keepsGoal whether the figure reached keeps the promise as it stands
 * @param overridden closed out although its evidence contract was not met
 * @param deeds what happened in the period of the round
 */
public record FrozenRow(
        long commitment, Optional<Long> parent, UnitPath unit, String unitName, Level level, String number,
        String action, String title, Kind kind, String target, Optional<BigDecimal> goal, String goalUnit,
        Optional<BigDecimal> done, Optional<BigDecimal> share, Optional<BigDecimal> ahead, boolean keepsGoal,
        LocalDate from, LocalDate due, String dueKind, CommitmentState.Name state, Instant stateAt, Signal signal,
        SignalCause cause, String citation, FrozenOwner owner, String progress, String problems, String nextSteps,
        Optional<Instant> reportedAt, boolean overridden, FrozenDeeds deeds) {

    /** Who answered for it: office, post, person. */
    public record FrozenOwner(
            long office, String officeName, long post, String postName, long person, String personName) {}

    /** Whether a light asks for something. */
    public boolean isBad() {
        return signal == Signal.YELLOW || signal == Signal.RED;
    }
}
