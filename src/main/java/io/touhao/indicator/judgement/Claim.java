package io.touhao.indicator.judgement;

import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a document says of a figure, so that it can be judged (目标要求). */
public sealed interface Claim {

    /** The claim in words of the document. */
    String words();

    /**
     * A figure with its bound: 左右, 以上, 以内, or the figure itself, of which more is welcome.
     *
     * @param tolerance how far 左右 may miss on the bad side, in the unit; none leaves it to the pack
     * @param better which side is good; under 以内 less is good whatever this says
     */
    record Figure(Amount amount, Bound bound, Optional<BigDecimal> tolerance, Better better) implements Claim {
        @Override
        public String words() {
            return (amount + " " + bound.title()).strip();
        }
    }

    /** 稳中有升: against the same period of the year before. */
    record Trend(Course course) implements Claim {
        @Override
        public String words() {
            return course.title();
        }
    }

    /** 高于全国平均: against a reference of the same period. */
    record Against(Relation relation, String reference) implements Claim {
        @Override
        public String words() {
            return relation.title() + reference;
        }
    }

    /** 前三: a place among others; those with the same figure share the better place. */
    record Place(int last) implements Claim {
        @Override
        public String words() {
            return "前 " + last + " 位";
        }
    }

    /** 前列, 领先: a place that the document gives no number for; the pack does. */
    record Front() implements Claim {
        @Override
        public String words() {
            return "前列";
        }
    }

    /** 全覆盖: all that the denominator of the day counts. */
    record Coverage() implements Claim {
        @Override
        public String words() {
            return "全覆盖";
        }
    }

    /** 每季度至少1次: judged when the period is over, and before only once it is kept. */
    record Recurrence(int times, Bound bound) implements Claim {
        @Override
        public String words() {
            return (bound.isCeiling() ? "每期至多 " : "每期至少 ") + times + " 次";
        }
    }

    /** 4月底前: the day counts. */
    record Deadline(LocalDate day) implements Claim {
        @Override
        public String words() {
            return day + " 前完成";
        }
    }

    /** 深入实施, 持续推进: no record decides it; people do. */
    record Duty() implements Claim {
        @Override
        public String words() {
            return "常态推进";
        }
    }

    /** Which side of a figure is good. */
    enum Better {
        MORE, LESS
    }

    /** Which way a figure is to go against the year before. */
    enum Course {
        /** Standing still is kept: 稳. */
        STEADY_UP("稳中有升"),
        /** 加快提高: it must have risen. */
        RISING("提高"),
        STEADY_DOWN("稳中有降"),
        FALLING("下降");

        private final String title;

        Course(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** How a figure is to stand to its reference; equal is not above. */
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
