package io.touhao.directory.intake;

import java.util.List;

/**
 * What an intake does, or would do: row by row. Either every row is applied or none.
 *
 * @param applied whether it was applied
 */
public record Intake(List<Line> lines, boolean applied) {

    public Intake {
        lines = List.copyOf(lines);
    }

    /** What becomes of a row. */
    public enum Outcome {
        NEW("新增"),
        CHANGED("变更"),
        SAME("相同"),
        WRONG("有误");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One row and what becomes of it.
     *
     * @param row its number in the workbook
     * @param what office, post and person in words
     * @param remark what is new, changed or wrong
     */
    public record Line(int row, Outcome outcome, String what, String remark) {}

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public boolean isSound() {
        return count(Outcome.WRONG) == 0;
    }
}
