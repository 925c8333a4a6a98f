package io.touhao.quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

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
        return weekdays(last) - weekdays(first)
                - holidays.stream().filter(day -> lies(day, first, last) && !isWeekend(day) && !workedWeekends.contains(day)).count()
                + workedWeekends.stream().filter(day -> lies(day, first, last) && isWeekend(day)).count();
    }

    private static boolean lies(LocalDate day, LocalDate first, LocalDate last) {
        return day.isAfter(first) && !day.isAfter(last);
    }

    /** Mondays to Fridays from the Monday before 1970 up to and with the day. */
    private static long weekdays(LocalDate day) {
        var days = day.toEpochDay() + 4;
        return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 5);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
