package io.touhao.quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The calendar of working days (工作日): Monday to Friday, without holidays, with the weekends worked in exchange (调休).
 *
 * @param holidays days off that would otherwise be worked
 * @param workedWeekends weekend days that are worked
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

    /** Weekends only, where no table of holidays is known. */
    public static final WorkingDays WEEKENDS_ONLY = new WorkingDays(Set.of(), Set.of());

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        workedWeekends = Set.copyOf(workedWeekends);
    }

    public boolean isWorkingDay(LocalDate day) {
        return workedWeekends.contains(day) || !isWeekend(day) && !holidays.contains(day);
    }

    /** The working day that is so many working days after this one; 0 gives the day itself. */
    public LocalDate after(LocalDate day, int count) {
        var current = day;
        for (var left = count; left > 0; ) {
            current = current.plusDays(1);
            left -= isWorkingDay(current) ? 1 : 0;
        }
        return current;
    }

    /** Working days after the first day up to and with the last; negative where the last lies before the first. */
    public long between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return -between(last, first);
        }
        return LongStream.rangeClosed(1, ChronoUnit.DAYS.between(first, last))
                .filter(step -> isWorkingDay(first.plusDays(step)))
                .count();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
