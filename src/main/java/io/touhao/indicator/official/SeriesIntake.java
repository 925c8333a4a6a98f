package io.touhao.indicator.official;

import java.util.List;

/** What taking a file in does, or would do, row by row. */
public record SeriesIntake(List<Line> lines, boolean applied) {

    public SeriesIntake {
        lines = List.copyOf(lines);
    }

    /** What becomes of a row. */
    public enum Outcome {
        NEW("新增"), CHANGED("更正"), SAME("相同"), WRONG("有误");

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
     */
    public record Line(int number, Outcome outcome, String what, String remark) {}

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public boolean isSound() {
        return count(Outcome.WRONG) == 0;
    }

    /** What is wrong with the row; empty where nothing is. */
    String fault(int number) {
        return lines.stream()
                .filter(line -> line.number() == number && line.outcome() == Outcome.WRONG)
                .map(Line::remark)
                .findFirst()
                .orElse("");
    }
}
