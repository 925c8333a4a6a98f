package io.touhao.report.web;

import io.touhao.commitment.Load;
import io.touhao.directory.Post;
import io.touhao.directory.Serving;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.page.part.Tab;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One person's duties, a row an action and a column a week.
 *
 * @param served the posts the person serves
 */
record LoadPage(
        Post post, Serving shown, List<Serving> serving, List<Serving> served, Load load, ActionTitles actions) {

    /** A week of the matrix. */
    record Week(LocalDate monday, String title, int due, boolean isTooMuch) {}

    /** What an action has due in a week; with what is proposed in it. */
    record Cell(int due, boolean proposed, String label) {

        String text() {
            return due == 0 ? "" : String.valueOf(due);
        }
    }

    record Row(String key, String title, List<Cell> cells, int sum) {}

    Heading heading() {
        return Heading.of(shown.personName() + "的负荷", "organisation")
                .under(new Link(post.name(), "/posts/" + post.id().value()))
                .facts("%s · 任 %s · 一周到期上限 %d 项（设定）".formatted(
                        shown.officeName(), served.stream().map(Serving::postName).distinct().collect(Collectors.joining("、")),
                        load.cap()));
    }

    List<Tab> tabs() {
        return serving.size() < 2 ? List.of() : serving.stream()
                .map(one -> new Tab(
                        one.personName(), "/posts/%d/load?person=%d".formatted(post.id().value(), one.person().value()),
                        "", false, one.person().equals(shown.person())))
                .toList();
    }

    List<KeyFigure> figures() {
        var fullest = load.weeks().values().stream().mapToInt(List::size).max().orElse(0);
        var overdue = load.duties().stream().filter(duty -> duty.due().isBefore(load.today())).count();
        return List.of(
                KeyFigure.of("在办", Figures.count(load.duties().size()), "项", "有时限的；常态事项不计"),
                KeyFigure.of("涉及行动", Figures.count(rows().size()), "个", "含目标与组织"),
                new KeyFigure("最满一周", Figures.count(fullest), "项", "上限 %d 项".formatted(load.cap()), "", fullest > load.cap()),
                new KeyFigure("已逾期", Figures.count(overdue), "项", "计在本周", "", overdue > 0));
    }

    /** The weeks in which something falls due. */
    List<Week> weeks() {
        return load.weeks().entrySet().stream()
                .map(week -> new Week(
                        week.getKey(), inYear(week.getKey()), week.getValue().size(), week.getValue().size() > load.cap()))
                .toList();
    }

    List<Row> rows() {
        return load.duties().stream().map(Load.Duty::action).distinct().sorted().map(this::row).toList();
    }

    private Row row(String action) {
        var of = load.duties().stream().filter(duty -> duty.action().equals(action)).toList();
        var cells = load.weeks().keySet().stream()
                .map(week -> cell(of.stream().filter(duty -> load.shownIn(duty).equals(week)).toList()))
                .toList();
        return new Row(action, actions.title(action), cells, of.size());
    }

    private static Cell cell(List<Load.Duty> due) {
        return new Cell(
                due.size(), due.stream().anyMatch(Load.Duty::proposed),
                due.stream().map(duty -> duty.number() + " " + duty.title()).collect(Collectors.joining("；")));
    }

    /** What clashes, in words. */
    List<String> clashes() {
        return load.clashes().stream().map(this::words).toList();
    }

    private String words(Load.Clash clash) {
        return switch (clash) {
            case Load.Clash.TooMany many -> "%s起的一周有 %d 项到期，超过设定的 %d 项。".formatted(
                    inYear(many.week()), many.due(), many.cap());
            case Load.Clash.SameEvidence same -> "%s起的一周，同一佐证“%s”要交 %d 次：%s。".formatted(
                    inYear(same.week()), same.evidence(), same.wantedFor().size(),
                    same.wantedFor().stream().map(Load.Duty::number).distinct().limit(6).collect(Collectors.joining("、")));
        };
    }

    /** What the assignment under consideration brings. */
    List<Load.Duty> proposed() {
        return load.duties().stream().filter(Load.Duty::proposed).toList();
    }

    String due(Load.Duty duty) {
        return inYear(duty.due());
    }

    private String inYear(LocalDate day) {
        return Dates.inYear(day, Year.from(load.today()));
    }
}
