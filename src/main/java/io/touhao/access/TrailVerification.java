package io.touhao.access;

import io.touhao.access.TrailStore.Chained;
import io.touhao.access.TrailStore.Head;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Recomputes the chains of the trail and names the first row that does not fit: edited, missing before it, inserted, or
 * cut off at the end of its lane.
 */
public final class TrailVerification {

    private final TrailStore store;
    private final List<Head> ends;
    private final Map<String, Head> reached = new HashMap<>();
    private Optional<Break> broken = Optional.empty();

    private TrailVerification(TrailStore store) {
        this.store = store;
        this.ends = store.heads();
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
        var known = new HashMap<String, Head>();
        ends.forEach(end -> known.put(end.lane(), end));
        store.inOrder(row -> check(row, known.getOrDefault(row.lane(), Head.none(row.lane()))));
        if (broken.isEmpty()) {
            broken = ends.stream().flatMap(end -> atTheEnd(end).stream()).findFirst();
        }
        return new Outcome(reached.values().stream().mapToLong(Head::rows).sum(), broken);
    }

    /** What was written after the heads were read is not looked at. */
    private void check(Chained row, Head end) {
        if (broken.isPresent() || end.rows() > 0 && row.seq() > end.seq()) {
            return;
        }
        var before = reached.getOrDefault(row.lane(), Head.none(row.lane()));
        broken = fault(row, before, end);
        if (broken.isEmpty()) {
            reached.put(row.lane(), before.followedBy(row.seq(), row.hash()));
        }
    }

    private static Optional<Break> fault(Chained row, Head before, Head end) {
        if (end.rows() == 0) {
            return Optional.of(new Break(row.seq(), "in a lane that has no rows"));
        }
        if (!Arrays.equals(row.previous(), before.hash())) {
            return Optional.of(new Break(row.seq(), "not chained to the row before"));
        }
        if (!Arrays.equals(row.hash(), row.row().chainedTo(before.hash(), row.seq()))) {
            return Optional.of(new Break(row.seq(), "changed after it was written"));
        }
        return Optional.empty();
    }

    private Optional<Break> atTheEnd(Head end) {
        var last = reached.getOrDefault(end.lane(), Head.none(end.lane()));
        if (last.rows() != end.rows()) {
            return Optional.of(new Break(last.seq() + 1, "cut off: lane %s has %d rows".formatted(end.lane(), end.rows())));
        }
        return Arrays.equals(end.hash(), last.hash())
                ? Optional.empty()
                : Optional.of(new Break(end.seq(), "differs from the head of its lane"));
    }
}
