package io.touhao.page.part;

import io.touhao.page.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who held something for how long: one lane a holder, months across, today and the deadline as lines.
 *
 * @param from first day drawn; its month is the first
 * @param until last day drawn
 */
public record HoldingClock(LocalDate from, LocalDate until, LocalDate today, LocalDate deadline, List<Lane> lanes) {

    private static final double LEFT = 13;
    private static final double RIGHT = 89;
    private static final int LANE = 34;
    private static final int TOP = 28;

    public HoldingClock {
        lanes = List.copyOf(lanes);
    }

    /**
     * One holder.
     *
     * @param workingDays working days over all spans
     */
    public record Lane(String holder, Kind kind, long workingDays, List<Span> spans) {

        public Lane {
            spans = List.copyOf(spans);
        }

        /** Depth of ink by level; stopped time is hatched. */
        public enum Kind {
            PROVINCE, CITY, COUNTY, STOPPED
        }

        public String css() {
            return switch (kind) {
                case PROVINCE -> "f-ink";
                case CITY -> "f-ink2";
                case COUNTY -> "f-ink3";
                case STOPPED -> "f-stop";
            };
        }
    }

    /** From a day to another, the last not counted. */
    public record Span(LocalDate from, LocalDate until, long workingDays) {}

    /** A month's line and the middle of its name. */
    public record Month(String name, double line, double middle) {}

    public List<Month> months() {
        var first = YearMonth.from(from);
        return IntStream.rangeClosed(0, (int) first.until(YearMonth.from(until), ChronoUnit.MONTHS))
                .mapToObj(first::plusMonths)
                .map(month -> new Month(
                        month.getMonthValue() + "月", place(month.atDay(1)),
                        (place(month.atDay(1)) + place(month.plusMonths(1).atDay(1))) / 2))
                .toList();
    }

    /** Where a day stands, in per cent of the width. */
    public double place(LocalDate day) {
        var start = from.withDayOfMonth(1);
        var end = YearMonth.from(until).plusMonths(1).atDay(1);
        var share = (double) start.until(day, ChronoUnit.DAYS) / start.until(end, ChronoUnit.DAYS);
        return LEFT + Math.clamp(share, 0, 1) * (RIGHT - LEFT);
    }

    /** Where today's label stands to its line: at one side where the deadline's label would touch it. */
    public String anchorOfToday() {
        return areClose() ? today.isBefore(deadline) ? "end" : "start" : "middle";
    }

    public String anchorOfDeadline() {
        return areClose() ? today.isBefore(deadline) ? "start" : "end" : "middle";
    }

    private boolean areClose() {
        return Math.abs(place(today) - place(deadline)) < 16;
    }

    public double width(Span span) {
        return Math.max(0.3, place(span.until()) - place(span.from()));
    }

    public int laneTop(int lane) {
        return TOP + lane * LANE;
    }

    public int bottom() {
        return TOP + lanes.size() * LANE;
    }

    public int height() {
        return bottom() + 32;
    }

    public String label(Lane lane, Span span) {
        return "%s %s—%s，%d 个工作日".formatted(
                lane.holder(), Dates.full(span.from()), Dates.full(span.until()), span.workingDays());
    }

    /** The sums in words; they add up to the whole. */
    public String sums() {
        var all = lanes.stream().mapToLong(Lane::workingDays).sum();
        return "至今 %d 个工作日 = ".formatted(all)
                + String.join(" + ", lanes.stream().map(lane -> lane.holder() + " " + lane.workingDays()).toList());
    }
}
