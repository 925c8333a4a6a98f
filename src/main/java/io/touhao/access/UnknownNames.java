package io.touhao.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failures of user names that do not exist as if they did, so that the answers do not tell which names
 * are taken. Holds the latest ten thousand names in memory.
 */
final class UnknownNames {

    private static final int MOST = 10_000;

    private final Map<String, Failures> names = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    /** Failures in a row, and until when the name is locked. */
    record Failures(int count, Optional<Instant> lockedUntil) {}

    /** Counts one more failure; while the name is locked nothing is counted. */
    synchronized Failures fail(String username, Instant now) {
        return names.merge(username, new Failures(1, Optional.empty()), (before, one) -> next(before, now));
    }

    private static Failures next(Failures before, Instant now) {
        if (before.lockedUntil().filter(now::isBefore).isPresent()) {
            return before;
        }
        var count = before.lockedUntil().isPresent() ? 1 : before.count() + 1;
        return new Failures(count, LockRule.lockAfter(count, now));
    }
}
