package io.touhao.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Five failures in a row lock an account for fifteen minutes (GB/T 22239-2019 8.1.4.1 b). */
final class LockRule {

    static final int FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private LockRule() {}

    /** Until when the account is locked after so many failures in a row. */
    static Optional<Instant> lockAfter(int failures, Instant now) {
        return failures >= FAILURES ? Optional.of(now.plus(LOCK)) : Optional.empty();
    }
}
