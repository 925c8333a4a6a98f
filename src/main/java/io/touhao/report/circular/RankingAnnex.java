package io.touhao.report.circular;

import io.touhao.directory.Level;
import io.touhao.page.Figures;
import io.touhao.report.document.Annex;
import io.touhao.report.document.Table;
import io.touhao.report.document.Table.Align;
import io.touhao.report.document.Table.Column;
import io.touhao.report.document.Table.Row;
import io.touhao.report.document.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ranking with the change of place (位次变化), as the annex of a circular. */
final class RankingAnnex {

    private static final int CHECK_CODE = 12;

    private final Circular circular;
    private final Records records;

    RankingAnnex(Circular circular, Records records) {
        this.circular = circular;
        this.records = records;
    }

    Annex annex() {
        var rows = new ArrayList<Row>(circular.ranking().stream().map(this::row).toList());
        rows.add(total());
        return new Annex(title(), "数据截至" + circular.asOf(), "单位：项、%、百分点", new Table(columns(), rows, true), notes());
    }

    String title() {
        return circular.round().name() + "各" + noun() + "办结情况表";
    }

    private String noun() {
        return circular.unit().level() == Level.PROVINCE ? "市" : "县（市、区）";
    }

    private List<Column> columns() {
        return List.of(
                new Column("位次", 16, Align.CENTRE), new Column(circular.unit().level() == Level.PROVINCE ? "市" : "单位", 14, Align.CENTRE),
                new Column("应办", 15, Align.RIGHT), new Column("已办", 12, Align.RIGHT), new Column("办结率", 13, Align.RIGHT),
                new Column("较" + circular.last(), 16, Align.RIGHT), new Column("逾期", 11, Align.RIGHT),
                new Column("逾期率", 13, Align.RIGHT), new Column("滞后", 11, Align.RIGHT), new Column("位次变化", 15, Align.CENTRE));
    }

    private Row row(Ranked one) {
        var code = one.unit().path().code();
        return new Row(List.of(
                Text.of(one.placeWords()), Text.of(one.unit().shortName()), figure(one.tally(), code, Counted.ALL),
                figure(one.tally(), code, Counted.CLOSED), Text.of(Figures.rate(one.tally().rate())), change(one.change()),
                figure(one.tally(), code, Counted.OVERDUE), Text.of(Figures.rate(one.tally().share(Counted.OVERDUE))),
                figure(one.tally(), code, Counted.RED), Text.of(one.moved(circular.before().isPresent()))));
    }

    private Row total() {
        var tally = circular.tally();
        var code = circular.unit().path().code();
        return new Row(List.of(
                Text.NONE, Text.of("合计"), figure(tally, code, Counted.ALL), figure(tally, code, Counted.CLOSED),
                Text.of(Figures.rate(tally.rate())), change(circular.before().map(then -> tally.rate().subtract(then.rate()))),
                figure(tally, code, Counted.OVERDUE), Text.of(Figures.rate(tally.share(Counted.OVERDUE))),
                figure(tally, code, Counted.RED), Text.of("—")));
    }

    private Text figure(Tally tally, String code, Counted counted) {
        return Text.NONE.figure(Figures.count(tally.count(counted)), records.of(code, counted));
    }

    private static Text change(Optional<BigDecimal> points) {
        return Text.of(points.map(change -> Figures.difference(change, 1)).orElse(Figures.NONE));
    }

    private List<String> notes() {
        return List.of(
                "办结率为已销号事项占应办事项的比重；办结率相同的按逾期率由低到高排列，两项都相同的并列。合计含%s本级事项。".formatted(
                        circular.unit().shortName()),
                "核验码 %s　由%s调度快照生成，可逐字节重放。".formatted(
                        circular.round().merkleRoot().substring(0, CHECK_CODE).toUpperCase(Locale.ROOT),
                        circular.round().name()));
    }
}
