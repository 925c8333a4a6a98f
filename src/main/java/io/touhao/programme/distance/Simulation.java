package io.touhao.programme.distance;

import io.touhao.directory.UnitPath;
import java.util.List;

/**
 * A changed standard beside the one of today.
 *
 * @param undecided firms that either leaves open for want of facts
 * @param millis how long both took
 */
public record Simulation(String rules, String changed, List<County> counties, List<Firm> drops, List<Firm> joins, long firms, long undecided, long millis) {

    public Simulation {
        counties = List.copyOf(counties);
        drops = List.copyOf(drops);
        joins = List.copyOf(joins);
    }

    /** How many are eligible in a county before and after. */
    public record County(UnitPath path, long before, long after) {

        public long change() {
            return after - before;
        }
    }

    /** A firm that drops out or comes in. */
    public record Firm(long id, String name, UnitPath unit) {}

    public long before() {
        return counties.stream().mapToLong(County::before).sum();
    }

    public long after() {
        return counties.stream().mapToLong(County::after).sum();
    }
}
