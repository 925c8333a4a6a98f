package io.touhao.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What has been reported last (进展情况), always self-reported as yet.
 *
 * @param done the figure, cumulative; none where none was reported
 * @param account the account that reported, so that nobody reviews the own report
 */
public record Progress(
        Optional<BigDecimal> done, String text, String problems, String nextSteps, Optional<Instant> at, long account,
        String by) {

    /** Nothing reported. */
    public static final Progress NONE = new Progress(Optional.empty(), "", "", "", Optional.empty(), 0, "");

    public boolean isReported() {
        return at.isPresent();
    }
}
