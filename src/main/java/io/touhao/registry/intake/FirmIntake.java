package io.touhao.registry.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What taking a file in does, or would do.
 *
 * @param counts rows by outcome
 * @param fields how many fields of known enterprises change
 * @param shown the first rows of each outcome that differs
 */
public record FirmIntake(int lines, Map<Outcome, Integer> counts, int fields, List<Line> shown, boolean applied) {

    public FirmIntake {
        counts = new EnumMap<>(counts);
        shown = List.copyOf(shown);
    }

    /** What becomes of a row. */
    public enum Outcome {
        NEW("新增"), CHANGED("变更"), SAME("相同"), DOUBTFUL("存疑"), WRONG("有误");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * A row.
     *
     * @param number as people count, the head included
     * @param remark field by field what changes, whom it is like, or what is wrong
     */
    public record Line(int number, Outcome outcome, String uscc, String name, String remark) {}

    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Whether it can be applied. */
    public boolean isSound() {
        return count(Outcome.WRONG) == 0;
    }
}
