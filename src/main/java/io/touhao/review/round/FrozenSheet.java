package io.touhao.review.round;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.Optional;

/**
 * A sheet as it stood when the round was frozen.
 *
 * @param office office and post of the owner; the unit's name for a consolidated sheet
 * @param holder whose turn it was
 * @param items how many commitments it accounts for
 * @param state {@link SheetState#isReported()} is false for what a circular prints as 未报送
 */
public record FrozenSheet(
        long sheet, SheetKind kind, UnitPath unit, String unitName, Level level, String office, String holder, int items,
        String problems, String nextSteps, Optional<Instant> submittedAt, String submittedBy, SheetState state,
        String returnReason) {}
