package io.touhao.commitment;

import io.touhao.indicator.judgement.Verdict;
import io.touhao.quantity.Period;
import java.time.Instant;

/**
 * What records say of a commitment (系统取数): the value of its indicator that was taken over as its figure.
 *
 * @param period the period of the value
 * @param knownAt since when the value was held to be so
 */
public record Reading(Period period, Instant knownAt, Verdict verdict) {

    /** Whether the figure keeps what was promised. */
    public boolean isKept() {
        return verdict.isKept();
    }

    /** Whether it falls short of it; not known is not short. */
    public boolean isMissed() {
        return verdict.isMissed();
    }
}
