package io.touhao.plan.pack;

import io.touhao.rulebook.pack.PackLine;
import java.util.Comparator;

/**
 * Something wrong with a pack (问题): where, what, and what to do about it.
 *
 * @param what one Chinese sentence with the values concerned
 * @param advice one Chinese sentence
 */
public record Problem(PackLine at, Sort sort, String what, String advice) {

    /** In the order of files and lines. */
    public static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::at).thenComparing(Problem::sort);

    /** What sort of thing is wrong. */
    public enum Sort {
        FILE_MISSING,
        NOT_YAML,
        SCHEMA,
        UNKNOWN_KEY,
        NO_OWNER,
        NO_DUE_DATE,
        UNKNOWN_OFFICE,
        DUPLICATE_ID,
        UNKNOWN_CLAUSE,
        UNIT_UNFIT,
        CASCADE_UNFIT,
        DUE_OUTSIDE_YEAR,
        NOT_PLACED,
        FIGURE_NOT_CARRIED,
        DUTY_NOT_CARRIED
    }

    /** As a compiler prints it. */
    @Override
    public String toString() {
        return "%s: %s %s".formatted(at, what, advice);
    }
}
