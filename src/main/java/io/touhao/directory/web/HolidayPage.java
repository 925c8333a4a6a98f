package io.touhao.directory.web;

import io.touhao.directory.Holiday;
import io.touhao.directory.HolidayYear;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.list.Option;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Tab;
import io.touhao.quantity.WorkingDays;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The holidays of a year as their page shows them.
 *
 * @param known the years with an arrangement
 */
record HolidayPage(
        int year, Optional<HolidayYear> arrangement, List<Integer> known, WorkingDays calendar, LocalDate today,
        boolean edits) {

    Heading heading() {
        return Heading.of("节假日与调休", "holidays").facts(arrangement
                .map(one -> "%d年度 · 依据 %s · %s".formatted(year, one.source(), one.standing().title()))
                .orElse("%d年度还没有安排，工作日按周一至周五计".formatted(year)));
    }

    List<Tab> tabs() {
        return Stream.concat(known.stream(), Stream.of(year, today.getYear(), today.getYear() + 1))
                .distinct()
                .sorted()
                .map(one -> new Tab(one + "年", "/holidays?year=" + one, known.contains(one) ? "" : "未导入", false, one == year))
                .toList();
    }

    List<KeyFigure> figures() {
        var last = LocalDate.of(year, 12, 31);
        var all = calendar.between(LocalDate.of(year - 1, 12, 31), last);
        var quarters = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> String.valueOf(ofMonths(quarter * 3 - 2, quarter * 3)))
                .toList();
        return List.of(
                KeyFigure.of("全年工作日", Figures.count(all), "天", "各季 " + String.join("、", quarters)),
                KeyFigure.of("放假", Figures.count(count(Holiday.Kind.OFF)), "天", "含放假中的周末"),
                KeyFigure.of("调休上班", Figures.count(count(Holiday.Kind.WORKED)), "天", "周末计为工作日"),
                KeyFigure.of("年内剩余工作日", year == today.getYear() ? Figures.count(calendar.between(today, last)) : Figures.NONE,
                        "天", "自明天起"));
    }

    List<Holiday> days() {
        return arrangement.map(HolidayYear::days).orElse(List.of());
    }

    List<Option> kinds() {
        return Arrays.stream(Holiday.Kind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();
    }

    String day(Holiday one) {
        return Dates.full(one.day());
    }

    String weekday(Holiday one) {
        return one.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    String source() {
        return arrangement.map(HolidayYear::source).orElse("");
    }

    private long ofMonths(int first, int last) {
        var start = LocalDate.of(year, first, 1);
        return calendar.between(start.minusDays(1), LocalDate.of(year, last, 1).plusMonths(1).minusDays(1));
    }

    private long count(Holiday.Kind kind) {
        return days().stream().filter(one -> one.kind() == kind).count();
    }
}
