package io.touhao.programme.assessment;

import io.touhao.programme.application.ApplicationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What one expert gives one application (评分表).
 *
 * @param second whether it is the blind second reading
 * @param parts points by part of the programme; empty until filed
 */
public record ScoreSheet(
        long id, ApplicationId application, long expert, String code, boolean second, Map<String, BigDecimal> parts,
        Optional<BigDecimal> total, String words, Optional<Instant> filedAt, Optional<Integer> minutes) {

    public ScoreSheet {
        parts = Map.copyOf(parts);
    }

    public boolean isFiled() {
        return total.isPresent();
    }
}
