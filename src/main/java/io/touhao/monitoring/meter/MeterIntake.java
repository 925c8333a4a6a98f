package io.touhao.monitoring.meter;

import java.util.List;

/** What handing figures in does, or would do, row by row. */
public record MeterIntake(List<Line> lines, boolean applied) {

    public MeterIntake {
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
     * @param number as people count, the head included; from 1 where a program hands in
     */
    public record Line(int number, Outcome outcome, String what, String remark) {}

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public boolean isSound() {
        return count(Outcome.WRONG) == 0;
    }
}
