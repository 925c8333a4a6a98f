package io.touhao.monitoring.warning;

import io.touhao.quantity.Period;
import java.util.Map;
import java.util.Optional;

/**
 * How many there are, as far as the actor sees.
 *
 * @param latest the period that was last sent for
 * @param byState warnings of that period by state
 * @param open by level, of all periods
 */
public record WarningOverview(Optional<Period> latest, Map<WarningState, Integer> byState, Map<WarningLevel, Integer> open) {

    public WarningOverview {
        byState = Map.copyOf(byState);
        open = Map.copyOf(open);
    }

    /** So many went out in the latest period. */
    public int sent() {
        return byState.entrySet().stream().filter(entry -> entry.getKey() != WarningState.HELD).mapToInt(Map.Entry::getValue).sum();
    }

    public int allOpen() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(WarningState state) {
        return byState.getOrDefault(state, 0);
    }
}
