package io.touhao.directory.calendar;

import io.touhao.directory.HolidayYear;
import io.touhao.directory.calendar.HolidayLine.Outcome;
import java.util.List;

/** What a workbook would make of the arrangement of a year. */
public record HolidayIntake(HolidayYear year, List<HolidayLine> lines) {

    public HolidayIntake {
        lines = List.copyOf(lines);
    }

    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public boolean isSound() {
        return count(Outcome.WRONG) == 0;
    }

    /** Whether taking it in would write anything. */
    public boolean writes() {
        return count(Outcome.SAME) < lines.size();
    }
}
