package io.touhao.report.web;

import io.touhao.commitment.CommitmentEvent.Reported;
import io.touhao.commitment.HistoryLine;
import io.touhao.commitment.Ledger;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.part.Link;
import io.touhao.page.part.Provenance;
import io.touhao.page.part.Provenance.Fact;
import io.touhao.page.part.Provenance.Line;
import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** How the figure of a commitment came about: the reports that add up to it, or the units below beside it. */
record Provenances(Ledger.Detail detail, Item item, ZoneId zone) {

    private static final int REPORTS = 5;

    Provenance provenance() {
        return new Provenance(
                item.done(), item.row().done().isPresent() ? item.unit() : "", facts(), rule(), steps(), item.done(),
                records(), "", "您可看到" + item.row().unitName() + "及下级的汇总与填报记录。");
    }

    private List<Fact> facts() {
        return List.of(
                new Fact("口径", "%s · %s".formatted(item.target().kind().title(), item.goalWords())),
                new Fact("期间", "%s—%s%s".formatted(
                        Dates.full(item.row().from()), item.due(),
                        item.target().kind().accumulates() ? " 累计" : "")),
                new Fact("取数", item.row().reportedAt()
                        .map(at -> Dates.inYear(at.atZone(zone).toLocalDateTime(), Year.from(item.today())))
                        .orElse("还没有填报")),
                new Fact("来源", item.row().reading().isPresent() ? "系统取数，" + item.row().reading().get().period().words()
                        + "；" + item.row().reading().get().verdict().outcome().title() + "："
                        + item.row().reading().get().verdict().reason() : detail.commitment().progress().isReported()
                        ? detail.commitment().progress().by() + " 自报，没有系统记录可取"
                        : "责任单位自报"));
    }

    private List<String> rule() {
        var lines = new ArrayList<String>();
        var target = item.target();
        if (target.kind().accumulates() && item.hasFigure()) {
            lines.add("完成率 = 完成 ÷ 目标");
            lines.add("序时 = 已过天数 ÷ 期限天数；较序时 = 完成率 − 序时");
        }
        target.denominator().ifPresent(all -> lines.add("全覆盖：" + all + target.base()
                .map(base -> "，共 " + Figures.number(base) + " " + target.goalUnit()).orElse("")));
        target.reference().ifPresent(reference -> lines.add("比较对象：" + reference));
        if (target.bound() == Bound.ABOUT) {
            lines.add("左右：低于目标不超过 " + Amount.print(target.tolerance()) + " 仍算达到");
        }
        if (target.bound().isCeiling()) {
            lines.add("以内：不超过即达到");
        }
        return lines;
    }

    private List<Line> steps() {
        if (item.row().done().isEmpty() || item.row().reading().isPresent() || !item.target().kind().accumulates()) {
            return List.of();
        }
        return detail.childrenDone().map(this::besideBelow).orElseGet(this::reports);
    }

    /** What those below have reported, and how far the own report lies from it. */
    private List<Line> besideBelow(BigDecimal below) {
        return List.of(
                new Line("下级已报合计", Figures.number(below), "#children"),
                new Line("本级自报与下级合计之差",
                        Figures.difference(item.row().done().orElseThrow().subtract(below), 0), ""));
    }

    /** What each report added; the earlier ones together. */
    private List<Line> reports() {
        var lines = new ArrayList<Line>();
        var reports = detail.history().stream().filter(Provenances::hasFigure).toList().reversed();
        var before = BigDecimal.ZERO;
        var earlier = Math.max(0, reports.size() - REPORTS);
        for (var index = 0; index < reports.size(); index++) {
            var done = ((Reported) reports.get(index).event()).done().orElseThrow();
            if (index == earlier - 1) {
                lines.add(new Line("更早 %d 次填报".formatted(earlier), Figures.number(done), "#history"));
                before = done;
            } else if (index >= earlier) {
                lines.add(new Line(day(reports.get(index)) + " 填报",
                        Figures.difference(done.subtract(before), Math.max(0, done.stripTrailingZeros().scale())), "#history"));
                before = done;
            }
        }
        return lines;
    }

    private static boolean hasFigure(HistoryLine line) {
        return line.event() instanceof Reported reported && reported.done().isPresent();
    }

    private String day(HistoryLine line) {
        return Dates.inYear(line.at().atZone(zone).toLocalDate(), Year.from(item.today()));
    }

    private List<Link> records() {
        var links = new ArrayList<Link>();
        if (!detail.children().isEmpty()) {
            links.add(new Link("下级 %d 项".formatted(detail.children().size()), "#children"));
        }
        if (!item.row().valueAddress().isEmpty()) {
            links.add(new Link("指标口径与记录", item.row().valueAddress()));
        }
        links.add(new Link("填报记录", "#history"));
        return links;
    }
}
