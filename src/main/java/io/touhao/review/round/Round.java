package io.touhao.review.round;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One dispatch round (一轮调度).
 *
 * @param key once for a root: 2023Q3
 * @param name 2023年第三季度
 * @param root the unit whose subtree reports
 * @param from first day of the period that is accounted for
 * @param until its last day
 * @param previous the round frozen before it for the same root and rhythm
 * @param seal how it was frozen; none while it runs
 */
public record Round(
        RoundId id, String key, String name, Rhythm rhythm, UnitPath root, LocalDate from, LocalDate until,
        Deadlines deadlines, Instant openedAt, String openedBy, Optional<RoundId> previous, Optional<Seal> seal) {

    /**
     * That a round is frozen (冻结).
     *
     * @param cutOff the moment whose records it holds
     * @param merkleRoot SM3 over everything it holds, in hexadecimal
     * @param unreported how many sheets are missing and are printed as 未报送
     * @param tookMillis how long the freezing took
     */
    public record Seal(
            Instant cutOff, String by, String title, String merkleRoot, int units, int sheets, int rows, int unreported,
            long tookMillis) {}

    public boolean isOpen() {
        return seal.isEmpty();
    }

    /** The round as pages head it: 2023年第三季度调度. */
    public String heading() {
        return name + "调度";
    }

    public String address() {
        return "/rounds/" + id.value();
    }
}
