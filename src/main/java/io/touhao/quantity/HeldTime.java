package io.touhao.quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who held something when (办理时钟): intervals that follow each other without overlap, so that together with the time in which
 * nobody held it they are exactly the time that passed.
 */
public record HeldTime<H>(List<Interval<H>> intervals) {

    public HeldTime {
        intervals = List.copyOf(intervals);
    }

    /**
     * One holder's time.
     *
     * @param workingDays from the day it began to the day it ended, the first not counted
     */
    public record Interval<H>(H holder, Instant from, Instant until, long workingDays) {}

    /** From a moment on somebody else holds it, or nobody. */
    public record Turn<H>(Instant at, Optional<H> to) {}

    /** The time up to a moment, from turns in order; two turns to the same holder are one. */
    public static <H> HeldTime<H> of(List<Turn<H>> turns, Instant now, ZoneId zone, WorkingDays calendar) {
        var intervals = new ArrayList<Interval<H>>();
        for (var place = 0; place < turns.size(); place++) {
            var turn = turns.get(place);
            var until = place + 1 < turns.size() ? turns.get(place + 1).at() : now;
            if (turn.to().isPresent() && until.isAfter(turn.at())) {
                add(intervals, turn.to().get(), turn.at(), until, zone, calendar);
            }
        }
        return new HeldTime<>(intervals);
    }

    private static <H> void add(List<Interval<H>> intervals, H holder, Instant from, Instant until, ZoneId zone, WorkingDays calendar) {
        var goesOn = !intervals.isEmpty() && intervals.getLast().until().equals(from) && intervals.getLast().holder().equals(holder);
        var begin = goesOn ? intervals.removeLast().from() : from;
        intervals.add(new Interval<>(holder, begin, until, calendar.between(day(begin, zone), day(until, zone))));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    /** What each held, in the order they first held it. */
    public Map<H, List<Interval<H>>> byHolder() {
        var held = new LinkedHashMap<H, List<Interval<H>>>();
        intervals.forEach(one -> held.computeIfAbsent(one.holder(), key -> new ArrayList<>()).add(one));
        return held;
    }

    public long workingDays() {
        return intervals.stream().mapToLong(Interval::workingDays).sum();
    }

    public long workingDaysOf(H holder) {
        return intervals.stream().filter(one -> one.holder().equals(holder)).mapToLong(Interval::workingDays).sum();
    }

    /** The length of all intervals, in seconds. */
    public long seconds() {
        return intervals.stream().mapToLong(one -> one.from().until(one.until(), ChronoUnit.SECONDS)).sum();
    }
}
