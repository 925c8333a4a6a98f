package io.touhao.report.web;

import io.touhao.page.Figures;
import io.touhao.page.part.KeyFigure;
import java.util.ArrayList;
import java.util.List;

/** The figures that head a commitment's page: done, goal, share, ahead or behind; or state and due day without a figure. */
record KeyFigures(Item item) {

    List<KeyFigure> figures() {
        var figures = new ArrayList<KeyFigure>();
        if (item.hasFigure()) {
            figures.add(KeyFigure.of("完成", item.done(), unitIf(item.done()), reported()).opens(item.row().done().isPresent() ? "#provenance" : ""));
            figures.add(KeyFigure.of("目标", item.goal(), item.unit(), item.target().kind().title()));
            figures.add(progress());
            figures.add(item.row().share().isPresent() ? ahead() : due());
        } else {
            figures.add(KeyFigure.of("目标", item.goal(), "", "没有数值，按成果与佐证判断"));
            figures.add(KeyFigure.of("状态", item.row().state().title(), "", reported()));
            figures.add(due());
        }
        return figures;
    }

    private KeyFigure progress() {
        if (item.row().share().isEmpty()) {
            return item.gapWords()
                    .map(gap -> new KeyFigure(
                            "与目标之差", gap, gapUnit(), item.row().cause().title(), "", item.row().isBad()))
                    .orElseGet(() -> KeyFigure.of("状态", item.row().state().title(), "", item.row().cause().title()));
        }
        var proRata = item.proRata().map(percent -> "序时 " + Figures.rate(percent) + "%").orElse("");
        return KeyFigure.of("完成率", item.share(), "%", proRata);
    }

    private KeyFigure ahead() {
        var unit = item.row().ahead().isPresent() ? "个百分点" : "";
        return new KeyFigure("较序时", item.ahead(), unit, "时限 " + item.due() + "，" + item.left(), "", item.row().isBad());
    }

    private KeyFigure due() {
        return new KeyFigure(
                item.isStanding() ? "下次回看" : "完成时限", item.due(), "", item.left(), "", item.isUrgent());
    }

    private String reported() {
        return item.row().reading().map(reading -> "系统取数，" + reading.period().words())
                .orElse(item.row().reportedAt().isEmpty() ? "还没有填报" : "自报");
    }

    private String gapUnit() {
        return item.unit().equals("%") ? "个百分点" : item.unit();
    }

    private String unitIf(String figure) {
        return figure.equals(Figures.NONE) ? "" : item.unit();
    }
}
