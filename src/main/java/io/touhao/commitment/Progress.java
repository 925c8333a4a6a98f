package io.touhao.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What has been reported last (进展情况): the words by the owner, the figure by records where they prove it.
 *
 * @param done the figure, cumulative; none where none was reported
 * @param account the account that reported, so that nobody reviews the own report
 * @param reading the value that records gave the figure; none where it is self-reported (自报)
 */
public record Progress(
        Optional<BigDecimal> done, String text, String problems, String nextSteps, Optional<Instant> at, long account,
        String by, Optional<Reading> reading) {

    /** Nothing reported. */
    public static final Progress NONE = new Progress(Optional.empty(), "", "", "", Optional.empty(), 0, "", Optional.empty());

    public boolean isReported() {
        return at.isPresent() || reading.isPresent();
    }

    /** Whether records gave the figure, so that nobody types it. */
    public boolean isRead() {
        return reading.isPresent();
    }
}
