package io.touhao.directory.calendar;

import io.touhao.directory.Actor;
import io.touhao.directory.Holiday;
import io.touhao.directory.HolidayRefusal;
import io.touhao.directory.HolidayYear;
import io.touhao.directory.Holidays;
import io.touhao.directory.calendar.HolidayLine.Outcome;
import io.touhao.page.Refusal;
import io.touhao.page.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes the arrangement of a year in from a workbook (导入节假日). The workbook holds the whole year: days it no longer
 * has are gone afterwards, and the same workbook twice changes nothing.
 */
@Component
public class TakeInHolidays {

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?");

    private final Holidays holidays;

    TakeInHolidays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** The form to fill in; holds the days of the year where there are any. */
    public byte[] template(int year) {
        return HolidayWorkbook.write(known(year));
    }

    /** What the workbook would do; nothing is changed. */
    public HolidayIntake preview(int year, String source, byte[] file) {
        var known = known(year).stream().collect(Collectors.toMap(Holiday::day, Function.identity()));
        var empty = new HolidayYear(year, source, HolidayYear.Standing.ENTERED, List.of());
        var lines = new ArrayList<HolidayLine>();
        var days = new HashSet<LocalDate>();
        for (var line : HolidayWorkbook.read(file)) {
            lines.add(line(line, empty, days, day -> Optional.ofNullable(known.get(day))));
        }
        var read = lines.stream().flatMap(line -> line.holiday().stream()).toList();
        known.values().stream().filter(one -> !days.contains(one.day())).sorted(Comparator.comparing(Holiday::day))
                .forEach(one -> lines.add(new HolidayLine(
                        0, words(one), Optional.empty(), Outcome.GONE, "文件里没有这一天")));
        return new HolidayIntake(new HolidayYear(year, source, HolidayYear.Standing.ENTERED, read), lines);
    }

    /** Takes it in, every row or none. */
    public HolidayIntake apply(Actor actor, int year, String source, byte[] file) {
        var intake = preview(year, source, file);
        if (!intake.isSound()) {
            throw new Refused(new RowsWrong(intake.count(Outcome.WRONG)));
        }
        holidays.arrange(actor, intake.year());
        return intake;
    }

    /** The same file with the faults in a red column. */
    public byte[] marked(byte[] file, HolidayIntake intake) {
        return HolidayWorkbook.marked(file, intake);
    }

    private List<Holiday> known(int year) {
        return holidays.year(year).map(HolidayYear::days).orElse(List.of());
    }

    private static HolidayLine line(
            HolidayWorkbook.Line line, HolidayYear year, Set<LocalDate> days,
            Function<LocalDate, Optional<Holiday>> known) {
        try {
            var holiday = holiday(line);
            year.fault(holiday).ifPresent(fault -> {
                throw new Refused(fault);
            });
            if (!days.add(holiday.day())) {
                throw new Refused(new HolidayRefusal.Unfit("day", "这一天在表中出现了两次。"));
            }
            var outcome = known.apply(holiday.day())
                    .map(before -> before.equals(holiday) ? Outcome.SAME : Outcome.CHANGED)
                    .orElse(Outcome.NEW);
            var remark = outcome == Outcome.CHANGED ? "原为 " + words(known.apply(holiday.day()).orElseThrow()) : "";
            return new HolidayLine(line.row(), line.words(), Optional.of(holiday), outcome, remark);
        } catch (Refused refused) {
            var why = refused.refusals().stream().map(Refusal::what).collect(Collectors.joining(" "));
            return new HolidayLine(line.row(), line.words(), Optional.empty(), Outcome.WRONG, why);
        }
    }

    private static Holiday holiday(HolidayWorkbook.Line line) {
        var kind = switch (line.kind()) {
            case "放假" -> Holiday.Kind.OFF;
            case "上班", "调休上班" -> Holiday.Kind.WORKED;
            default -> throw new Refused(new HolidayRefusal.Unfit("kind", "类型“%s”不认识，请填放假或上班。".formatted(line.kind())));
        };
        return new Holiday(day(line.day()), kind, line.name());
    }

    /** 2023-10-07, 2023/10/7 or 2023年10月7日. */
    private static LocalDate day(String text) {
        var match = DAY.matcher(text);
        try {
            if (match.matches()) {
                return LocalDate.of(
                        Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            // said below, with the others that do not read
        }
        throw new Refused(new HolidayRefusal.Unfit("day", "日期“%s”读不出来，请写成 2023-10-07。".formatted(text)));
    }

    private static String words(Holiday one) {
        return "%s %s %s".formatted(one.day(), one.kind().title(), one.name());
    }

    /** Rows are wrong, so nothing is applied. */
    record RowsWrong(long rows) implements Refusal {
        @Override
        public String what() {
            return "有 %d 行有误，没有导入任何一行。".formatted(rows);
        }

        @Override
        public Optional<String> instead() {
            return Optional.of("请下载标注了错误原因的文件，改好再导入。");
        }
    }
}
