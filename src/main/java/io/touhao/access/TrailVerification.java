package io.touhao.access;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recomputes the chain of the trail and names the first row that does not fit: edited, missing, inserted, or
 * cut off at the end.
 */
public final class TrailVerification {

    private final TrailStore store;
    private long expected = 1;
    private byte[] previous = new byte[32];
    private Optional<Break> broken = Optional.empty();

    private TrailVerification(TrailStore store) {
        this.store = store;
    }

    /** The first row that does not fit, and why. */
    public record Break(long seq, String reason) {}

    /** How many rows fit, and the first that does not. */
    public record Outcome(long rows, Optional<Break> broken) {}

    /** Verifies the whole trail; the client's transaction must see everything. */
    public static Outcome of(JdbcClient jdbc) {
        return of(new TrailStore(jdbc));
    }

    static Outcome of(TrailStore store) {
        return new TrailVerification(store).verify();
    }

    private Outcome verify() {
        store.inOrder(this::check);
        if (broken.isEmpty()) {
            checkEnd(store.head());
        }
        return new Outcome(expected - 1, broken);
    }

    private void check(TrailStore.Chained chained) {
        if (broken.isPresent()) {
            return;
        }
        broken = fault(chained).map(reason -> new Break(reason.seq(), reason.reason()));
        if (broken.isEmpty()) {
            expected++;
            previous = chained.hash();
        }
    }

    private Optional<Break> fault(TrailStore.Chained chained) {
        if (chained.seq() != expected) {
            return Optional.of(new Break(expected, "missing"));
        }
        if (!Arrays.equals(chained.previous(), previous)) {
            return Optional.of(new Break(expected, "not chained to the row before"));
        }
        if (!Arrays.equals(chained.hash(), chained.row().chainedTo(previous, expected))) {
            return Optional.of(new Break(expected, "changed after it was written"));
        }
        return Optional.empty();
    }

    private void checkEnd(TrailStore.Head head) {
        if (head.seq() != expected - 1) {
            broken = Optional.of(new Break(expected, "cut off: the head says %d rows".formatted(head.seq())));
        } else if (!Arrays.equals(head.hash(), previous)) {
            broken = Optional.of(new Break(head.seq(), "differs from the head of the chain"));
        }
    }
}
