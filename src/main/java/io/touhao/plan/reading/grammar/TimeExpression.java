package io.touhao.plan.reading.grammar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time named in the text.
 *
 * @param date the last day it covers, where that can be told
 */
public record TimeExpression(int start, int end, Kind kind, Optional<LocalDate> date) {

    /** What a time does in its sentence. */
    public enum Kind {
        /** A due date in so many words: 到2025年, 4月底前, 年内, 第一季度. */
        DUE,
        /** A year without such a word; only a goal around it makes it a due date: 2023年, 今年. */
        YEAR,
        /** A number of years: 5年内, 力争用三年. */
        TERM,
        /** A time that lies behind the plan: 去年, or a year before the plan's own. */
        PAST,
        /** A point or a beginning that binds nobody: 2023年4月18日, 2023年起. */
        OTHER
    }

    public boolean isPast() {
        return kind == Kind.PAST;
    }
}
