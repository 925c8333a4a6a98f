package io.touhao.directory.web;

import io.touhao.directory.calendar.HolidayIntake;
import io.touhao.directory.calendar.HolidayLine;
import io.touhao.directory.calendar.HolidayLine.Outcome;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What a workbook of holidays would do, or did. */
record HolidayIntakePage(String name, boolean applied, HolidayIntake intake) {

    Heading heading() {
        return Heading.of(applied ? "导入结果" : "导入预览", "holidays")
                .facts("%s · %d年度%s".formatted(name, intake.year().year(), applied ? "" : " · 还没有写入任何数据"))
                .under(new Link("节假日与调休", address()));
    }

    String address() {
        return "/holidays?year=" + intake.year().year();
    }

    List<KeyFigure> figures() {
        return Arrays.stream(Outcome.values())
                .map(one -> new KeyFigure(one.title(), Figures.count(intake.count(one)), "", note(one), "",
                        one == Outcome.WRONG && intake.count(one) > 0))
                .toList();
    }

    boolean mayApply() {
        return !applied && intake.isSound() && intake.writes();
    }

    /** The rows that differ, the wrong ones first. */
    List<HolidayLine> shown() {
        return intake.lines().stream()
                .filter(line -> line.outcome() != Outcome.SAME)
                .sorted(Comparator.comparing(line -> line.outcome() != Outcome.WRONG))
                .toList();
    }

    Signal signal(HolidayLine line) {
        return switch (line.outcome()) {
            case NEW -> Signal.GREEN;
            case CHANGED -> Signal.BLUE;
            case GONE -> Signal.YELLOW;
            case SAME -> Signal.NONE;
            case WRONG -> Signal.RED;
        };
    }

    private static String note(Outcome outcome) {
        return switch (outcome) {
            case NEW -> "库里没有的日子";
            case CHANGED -> "类型或名称不同";
            case GONE -> "文件里没有";
            case SAME -> "不写入";
            case WRONG -> "见错误原因";
        };
    }
}
