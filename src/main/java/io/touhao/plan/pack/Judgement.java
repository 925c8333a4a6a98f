package io.touhao.plan.pack;

import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/**
 * What decides whether a commitment is kept (目标类型): the hedge words of a document made judgeable.
 *
 * <p>Each kind says itself which facts it is judged by, and decides a boundary case the same way on every run.
 */
public sealed interface Judgement {

    /** What is judged, in a few words: 规模以上工业增加值. */
    String subject();

    /** The word a pack writes for this kind. */
    String kind();

    /** The goal as a ledger prints it: 10,000 家次, 前 3 位, 稳中有升. */
    String words();

    /**
     * A figure: 左右 within a tolerance, 以上, 以内, or the figure itself.
     *
     * @param tolerance how far below the figure 左右 may lie, in its unit; 0 under other bounds
     */
    record Quantity(
            String subject, Measure measure, BigDecimal value, String unit, Bound bound, BigDecimal tolerance)
            implements Judgement {

        public boolean isKeptBy(BigDecimal reached) {
            return bound.isKeptBy(reached, value, tolerance);
        }

        @Override
        public String kind() {
            return bound.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String words() {
            return (new Amount(value, unit) + " " + bound.title()).strip();
        }
    }

    /**
     * 稳中有升: against the same base.
     *
     * @param step the least move that counts, in the unit of the value; at 0, standing still is kept (稳)
     */
    record Trend(String subject, Direction direction, String against, BigDecimal step) implements Judgement {

        public boolean isKeptBy(BigDecimal reached, BigDecimal base) {
            var move = direction == Direction.UP ? reached.subtract(base) : base.subtract(reached);
            return move.compareTo(step) >= 0;
        }

        @Override
        public String kind() {
            return "trend";
        }

        @Override
        public String words() {
            return direction.title();
        }
    }

    /**
     * 高于全国平均: against a reference series of the same period.
     *
     * @param series the reference's key among the indicators
     */
    record Comparison(String subject, Relation relation, String reference, String series) implements Judgement {

        public boolean isKeptBy(BigDecimal reached, BigDecimal other) {
            var order = reached.compareTo(other);
            return switch (relation) {
                case ABOVE -> order > 0;
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
            };
        }

        @Override
        public String kind() {
            return "comparison";
        }

        @Override
        public String words() {
            return relation.title() + reference;
        }
    }

    /** 前三: a place among others; a smaller one is better. */
    record Rank(String subject, int place, String among) implements Judgement {

        public boolean isKeptBy(int reached) {
            return reached >= 1 && reached <= place;
        }

        @Override
        public String kind() {
            return "rank";
        }

        @Override
        public String words() {
            return among + "前 " + place + " 位";
        }
    }

    /**
     * 前列, 领先: a place among others that the document gives no number for.
     *
     * @param place the last place that still counts, a parameter of the pack
     */
    record Standing(String subject, String among, int place) implements Judgement {

        public boolean isKeptBy(int reached) {
            return reached >= 1 && reached <= place;
        }

        @Override
        public String kind() {
            return "standing";
        }

        @Override
        public String words() {
            return among + "前列";
        }
    }

    /** 全覆盖: all that the denominator of the day counts. */
    record Coverage(String subject, String denominator) implements Judgement {

        public boolean isKeptBy(long covered, long all) {
            return covered >= all;
        }

        @Override
        public String kind() {
            return "coverage";
        }

        @Override
        public String words() {
            return "全覆盖";
        }
    }

    /** 每季度至少1次: so many times in each period. */
    record Recurrence(String subject, Period every, int times, Bound bound) implements Judgement {

        public boolean isKeptBy(int timesInPeriod) {
            return bound.isKeptBy(BigDecimal.valueOf(timesInPeriod), BigDecimal.valueOf(times), BigDecimal.ZERO);
        }

        @Override
        public String kind() {
            return "recurrence";
        }

        @Override
        public String words() {
            return "每%s%s %d 次".formatted(Periods.words(every), bound == Bound.MAX ? "至多" : "至少", times);
        }
    }

    /** 建立, 出台, 修订, 制定: a thing that exists afterwards. */
    record Deliverable(String subject, int count, String unit) implements Judgement {

        public boolean isKeptBy(int delivered) {
            return delivered >= count;
        }

        @Override
        public String kind() {
            return "deliverable";
        }

        @Override
        public String words() {
            return count + " " + unit;
        }
    }

    /** 启动, 举办, 发布: a deed done once by a day. */
    record Deadline(String subject) implements Judgement {

        public boolean isKeptBy(LocalDate done, LocalDate due) {
            return !done.isAfter(due);
        }

        @Override
        public String kind() {
            return "deadline";
        }

        @Override
        public String words() {
            return "按期完成";
        }
    }

    /** 持续, 深入实施: a duty without an end, looked at again and again. */
    record StandingDuty(String subject) implements Judgement {

        /** Whether its last review is recent enough. */
        public boolean isKeptBy(LocalDate lastReview, Period every, LocalDate on) {
            return !lastReview.plus(every).isBefore(on);
        }

        @Override
        public String kind() {
            return "duty";
        }

        @Override
        public String words() {
            return "常态推进";
        }
    }

    /** Which way a trend goes. */
    enum Direction {
        UP("稳中有升"), DOWN("稳中有降");

        private final String title;

        Direction(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How a value stands to its reference. */
    enum Relation {
        ABOVE("高于"), AT_LEAST("不低于"), AT_MOST("不超过"), BELOW("低于");

        private final String title;

        Relation(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
