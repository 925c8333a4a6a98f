package io.touhao.monitoring.warning;

import io.touhao.quantity.Period;
import java.util.List;

/**
 * A back-test of all rules.
 *
 * @param periods the periods it went over
 * @param firms enterprises it looked at
 * @param records by rule, the rule before its variants
 */
public record Rehearsal(List<Period> periods, int firms, List<TrackRecord> records) {

    public Rehearsal {
        periods = List.copyOf(periods);
        records = List.copyOf(records);
    }
}
