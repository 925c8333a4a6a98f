package io.touhao.directory;

import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import io.touhao.quantity.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The holiday arrangement of a year (节假日安排), as one notice sets it: the days by date. It may reach into the last
 * days of the year before, where the first holiday begins there.
 *
 * @param source number of the notice
 */
public record HolidayYear(int year, String source, Standing standing, List<Holiday> days) {

    /** How the arrangement came here. */
    public enum Standing {
        TRANSCRIBED("随平台提供，据公开通知抄录"),
        ENTERED("系统管理员录入");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public HolidayYear {
        days = days.stream().sorted(Comparator.comparing(Holiday::day)).toList();
    }

    /** The same with one day set; what the day was before gives way. */
    public HolidayYear with(Holiday holiday) {
        return of(Stream.concat(without(holiday.day()).days.stream(), Stream.of(holiday)).toList());
    }

    public HolidayYear without(LocalDate day) {
        return of(days.stream().filter(one -> !one.day().equals(day)).toList());
    }

    /** The calendar these days make. */
    public static WorkingDays workingDays(List<Holiday> days) {
        return new WorkingDays(ofKind(days, Holiday.Kind.OFF), ofKind(days, Holiday.Kind.WORKED));
    }

    private static Set<LocalDate> ofKind(List<Holiday> days, Holiday.Kind kind) {
        return days.stream().filter(day -> day.kind() == kind).map(Holiday::day).collect(Collectors.toSet());
    }

    private HolidayYear of(List<Holiday> other) {
        return new HolidayYear(year, source, Standing.ENTERED, other);
    }

    /** Why this cannot be an arrangement; nothing where it can. */
    List<Refusal> faults() {
        var faults = new ArrayList<Refusal>();
        if (year < 2000 || year > 2100) {
            faults.add(new HolidayRefusal.Unfit("year", "年度须在 2000 至 2100 之间。"));
        }
        if (source.isBlank()) {
            faults.add(new HolidayRefusal.Unfit("source", "请填写通知文号。"));
        }
        days.forEach(one -> fault(one).ifPresent(faults::add));
        return faults;
    }

    /** Why this day does not belong into the arrangement of the year. */
    public Optional<Refusal> fault(Holiday one) {
        if (one.day().isBefore(LocalDate.of(year - 1, 12, 20)) || one.day().getYear() > year) {
            return fault("day", "%s 不在 %d 年度之内。".formatted(OrganisationRefusal.DAY.format(one.day()), year));
        }
        if (one.name().isBlank() || one.name().length() > 20) {
            return fault("name", "请填写节日名称，不超过 20 字。");
        }
        return one.kind() == Holiday.Kind.WORKED && !isWeekend(one.day())
                ? fault("day", "%s 本就是工作日，调休上班须为星期六或星期日。".formatted(OrganisationRefusal.DAY.format(one.day())))
                : Optional.empty();
    }

    void demandSound() {
        var faults = faults();
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private static Optional<Refusal> fault(String field, String what) {
        return Optional.of(new HolidayRefusal.Unfit(field, what));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
