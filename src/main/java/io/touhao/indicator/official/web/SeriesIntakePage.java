package io.touhao.indicator.official.web;

import io.touhao.indicator.official.SeriesIntake;
import io.touhao.indicator.official.SeriesIntake.Line;
import io.touhao.indicator.official.SeriesIntake.Outcome;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.Signal;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import java.util.Comparator;
import java.util.List;

/** What a file of official figures would do, or did. */
record SeriesIntakePage(String name, SeriesIntake intake) {

    private static final int SHOWN = 500;

    Heading heading() {
        return Heading.of(intake.applied() ? "导入结果" : "导入预览", "indicators").child("series")
                .facts("%s · %s 行%s".formatted(
                        name, Figures.count(intake.lines().size()), intake.applied() ? "" : " · 还没有写入任何数据"))
                .under(new Link("官方数列", "/series"));
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

    boolean mayApply() {
        return !intake.applied() && intake.isSound() && writes() > 0;
    }

    /** The rows that differ, the wrong ones first. */
    List<Line> shown() {
        return intake.lines().stream()
                .filter(line -> line.outcome() != Outcome.SAME)
                .sorted(Comparator.comparing(line -> line.outcome() != Outcome.WRONG))
                .limit(SHOWN)
                .toList();
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
