package io.touhao.commitment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The clock of a commitment (办理时钟): who held it when. The intervals follow each other without gap or overlap from
 * issue to now, or to its end, so that they add up to the time that passed, in moments, days and working days alike.
 */
public record DutyClock(List<Interval> intervals) {

    public DutyClock {
        intervals = List.copyOf(intervals);
    }

    /**
     * One holder's time.
     *
     * @param days calendar days from the day it began to the day it ended, the first not counted
     * @param workingDays those of them that are worked
     */
    public record Interval(Holder holder, Instant from, Instant until, long days, long workingDays) {

        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /** The sum of what each held, in the order they first held it. */
    public record Sum(Holder holder, long days, long workingDays, List<Interval> intervals) {}

    public List<Sum> sums() {
        Map<Holder, List<Interval>> held = new LinkedHashMap<>();
        intervals.forEach(one -> held.computeIfAbsent(one.holder(), key -> new ArrayList<>()).add(one));
        return held.entrySet().stream().map(one -> sum(one.getKey(), one.getValue())).toList();
    }

    public long workingDays() {
        return intervals.stream().mapToLong(Interval::workingDays).sum();
    }

    public long days() {
        return intervals.stream().mapToLong(Interval::days).sum();
    }

    private static Sum sum(Holder holder, List<Interval> held) {
        return new Sum(
                holder, held.stream().mapToLong(Interval::days).sum(),
                held.stream().mapToLong(Interval::workingDays).sum(), held);
    }
}
