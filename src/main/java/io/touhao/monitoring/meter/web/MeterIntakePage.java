package io.touhao.monitoring.meter.web;

import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.monitoring.meter.MeterIntake;
import io.touhao.monitoring.meter.MeterIntake.Line;
import io.touhao.monitoring.meter.MeterIntake.Outcome;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import java.util.Comparator;
import java.util.List;

/** What a file of the grid or the tax office would do, or did. */
record MeterIntakePage(String name, MeterIntake intake) {

    private static final int SHOWN = 500;

    Heading heading() {
        return Heading.of(intake.applied() ? "导入结果" : "导入预览", ReturnNavigation.KEY).child("meters")
                .facts("%s · %s 行%s".formatted(name, Figures.count(intake.lines().size()), intake.applied() ? "" : " · 还没有写入任何数据"))
                .under(new Link("供电、税务数据", "/meters"));
    }

    List<KeyFigure> figures() {
        return List.of(
                figure(Outcome.NEW, "库里没有的"), figure(Outcome.CHANGED, "原数保留，另起一行"), figure(Outcome.SAME, "不写入"),
                new KeyFigure("有误", Figures.count(intake.count(Outcome.WRONG)), "", "见错误原因", "", !intake.isSound()));
    }

    private KeyFigure figure(Outcome outcome, String note) {
        return KeyFigure.of(outcome.title(), Figures.count(intake.count(outcome)), "", note);
    }

    long writes() {
        return intake.count(Outcome.NEW) + intake.count(Outcome.CHANGED);
    }

    String writesPrinted() {
        return Figures.count(writes());
    }

    boolean mayApply() {
        return !intake.applied() && intake.isSound() && writes() > 0;
    }

    /** The rows that differ, the wrong ones first, then corrections. */
    List<Line> shown() {
        return intake.lines().stream()
                .filter(line -> line.outcome() != Outcome.SAME)
                .sorted(Comparator.comparing((Line line) -> line.outcome() != Outcome.WRONG).thenComparing(line -> line.outcome() != Outcome.CHANGED))
                .limit(SHOWN)
                .toList();
    }

    String shownWords() {
        var all = intake.lines().size() - intake.count(Outcome.SAME);
        return all > SHOWN ? "共 %s 行有差别，列出前 %d 行".formatted(Figures.count(all), SHOWN) : "只列有差别的行，有误的在前";
    }

    Signal signal(Line line) {
        return switch (line.outcome()) {
            case NEW -> Signal.GREEN;
            case CHANGED -> Signal.BLUE;
            case SAME -> Signal.NONE;
            case WRONG -> Signal.RED;
        };
    }
}
