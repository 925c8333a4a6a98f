package io.touhao.report.circular;

import static io.touhao.report.document.WorkSheet.count;
import static io.touhao.report.document.WorkSheet.none;
import static io.touhao.report.document.WorkSheet.rate;
import static io.touhao.report.document.WorkSheet.words;

import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.report.document.WorkSheet;
import io.touhao.report.document.WorkSheet.Column;
import io.touhao.report.document.WorkSheet.Value;
import io.touhao.report.document.Xlsx;
import io.touhao.review.round.FrozenRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The workbook beside a circular: the ranking, and every commitment it counts. */
final class CircularWorkbook {

    private final Circular circular;
    private final RankingAnnex annex;

    CircularWorkbook(Circular circular, Records records) {
        this.circular = circular;
        this.annex = new RankingAnnex(circular, records);
    }

    byte[] write() {
        return Xlsx.write(annex.title(), List.of(ranking(), commitments()), circular.round().cutOff());
    }

    private WorkSheet ranking() {
        var columns = List.of(
                new Column("位次", 9), new Column("单位", 14), new Column("应办", 10), new Column("已办", 10), new Column("办结率", 10),
                new Column("较" + circular.last(), 12), new Column("逾期", 9), new Column("逾期率", 10), new Column("滞后", 9),
                new Column("位次变化", 12));
        return new WorkSheet("位次", annex.title(), "数据截至" + circular.asOf(), "单位：项、%、百分点", columns,
                Stream.concat(circular.ranking().stream().map(this::row), Stream.of(total())).toList());
    }

    private List<Value> total() {
        var tally = circular.tally();
        return List.of(
                words(""), words("合计"), count(tally.all()), count(tally.count(Counted.CLOSED)), rate(tally.rate()),
                change(circular.before().map(then -> tally.rate().subtract(then.rate()))), count(tally.count(Counted.OVERDUE)),
                rate(tally.share(Counted.OVERDUE)), count(tally.count(Counted.RED)), none());
    }

    private static Value change(Optional<BigDecimal> points) {
        return points.map(WorkSheet::rate).orElse(none());
    }

    private List<Value> row(Ranked one) {
        var tally = one.tally();
        return List.of(
                words(one.placeWords()), words(one.unit().name()), count(tally.all()), count(tally.count(Counted.CLOSED)),
                rate(tally.rate()), change(one.change()),
                count(tally.count(Counted.OVERDUE)), rate(tally.share(Counted.OVERDUE)), count(tally.count(Counted.RED)),
                one.moved(circular.before().isPresent()).equals(Figures.NONE) ? none() : words(one.moved(true)));
    }

    private WorkSheet commitments() {
        var columns = List.of(
                new Column("单位", 12), new Column("编号", 13), new Column("任务事项", 34), new Column("目标", 16), new Column("完成", 10),
                new Column("完成率", 9), new Column("较序时", 9), new Column("责任单位", 20), new Column("责任人", 9), new Column("完成时限", 14),
                new Column("状态", 9), new Column("信号", 8), new Column("存在问题", 24), new Column("备注", 16));
        return new WorkSheet("事项", circular.round().name() + "调度事项表", "数据截至" + circular.asOf(), "", columns,
                circular.rows().stream().map(CircularWorkbook::row).toList());
    }

    private static List<Value> row(FrozenRow row) {
        return List.of(
                words(row.unitName()), words(row.number()), words(row.title()), words(row.target()), figure(row.done()),
                percent(row.share()), percent(row.ahead()), words(row.owner().officeName()), words(row.owner().personName()),
                words(row.dueKind().equals("STANDING") ? "长期坚持" : Dates.full(row.due())), words(row.state().title()),
                words(row.cause().title()), words(row.problems()), words(row.overridden() ? Counted.OVERRIDDEN.title() : ""));
    }

    private static Value figure(Optional<BigDecimal> figure) {
        return figure.<Value>map(some -> new Value.Figure(some, some.stripTrailingZeros().scale() > 0)).orElse(words(""));
    }

    private static Value percent(Optional<BigDecimal> percent) {
        return percent.map(WorkSheet::rate).orElse(words(""));
    }
}
