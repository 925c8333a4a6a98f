package io.touhao.directory.calendar;

import io.touhao.directory.Holiday;
import java.util.Optional;

/**
 * One line of a holiday workbook and what taking it in does, or a day that the workbook no longer has.
 *
 * @param row number of the row in the sheet; 0 for a day that is gone
 * @param holiday what it reads as; none where it cannot be read
 */
public record HolidayLine(int row, String text, Optional<Holiday> holiday, Outcome outcome, String remark) {

    /** What becomes of it. */
    public enum Outcome {
        NEW("新增"), CHANGED("更改"), GONE("删去"), SAME("相同"), WRONG("有误");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
