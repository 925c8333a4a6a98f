package io.touhao.report.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.judgement.Verdict;
import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.util.List;
import java.util.function.Function;

/** Which commitments records prove now, and which wait for a mechanism (取数清单). */
final class MeasuredList {

    private static final String NUMERIC = "kind in ('AMOUNT', 'COUNT_EVENTS', 'COUNT_DISTINCT', 'COVERAGE', 'RATE', 'GROWTH',"
            + " 'LEVEL', 'RANK', 'STANDING', 'TREND', 'COMPARISON', 'RECURRENCE')";

    private MeasuredList() {}

    /** @param title what people call an indicator */
    static Listing<LedgerRow> listing(Function<IndicatorId, String> title) {
        return Listing.<LedgerRow>of("measured", "取数清单")
                .noun("项")
                .from("commitment.ledger_row")
                .where("unit_path = :unit and state not in ('WITHDRAWN', 'SUPERSEDED') and " + NUMERIC)
                .key("id")
                .column(Column.<LedgerRow>text("number", "编号", row -> Cell.link(row.number(), row.address())).sortedBy("number").width(8).fixed())
                .column(Column.<LedgerRow>text("title", "事项", row -> Cell.link(row.title(), row.address()))
                        .sortedBy("title collate \"zh-x-icu\"").width(36).asTitle())
                .column(Column.<LedgerRow>text("kind", "类型", row -> Cell.text(row.target().kind().title())).sortedBy("kind").width(8))
                .column(Column.<LedgerRow>text("indicator", "指标", row -> Cell.text(row.indicator().map(title).orElse("—")))
                        .sortedBy("coalesce(indicator, '')").width(26))
                .column(Column.<LedgerRow>signal("source", "取数", MeasuredList::source).onPhone())
                .column(Column.<LedgerRow>text("period", "数据期", row -> Cell.text(row.reading().map(one -> one.period().words()).orElse("—")))
                        .sortedBy("coalesce(read_period, '')").width(16))
                .column(Column.<LedgerRow>text("done", "完成", row -> row.done()
                        .map(done -> Cell.figure(done, io.touhao.page.Figures.number(done) + " " + row.target().goalUnit(), row.valueAddress()))
                        .orElseGet(Cell::none)).width(14))
                .column(Column.<LedgerRow>text("verdict", "判定", row -> Cell.text(row.reading().map(one -> one.verdict().outcome().title()).orElse("—")))
                        .sortedBy("coalesce(verdict, '')").width(10).onPhone())
                .column(Column.<LedgerRow>text("reason", "依据", row -> Cell.text(row.reading().map(one -> one.verdict().reason()).orElse(""))).width(36))
                .filter(Filter.words("q", "事项、编号、指标", "(number || ' ' || title || ' ' || coalesce(indicator, '')) ilike :q"))
                .filter(Filter.choice("source", "取数", List.of(new Option("true", "系统取数"), new Option("false", "待机制接入")),
                        "(read_at is not null)::text = :source"))
                .filter(Filter.choice("verdict", "判定", verdicts(), "verdict = :verdict"))
                .sortedBy("number")
                .rows(LedgerRow::read);
    }

    private static Cell source(LedgerRow row) {
        return row.reading().isPresent() ? Cell.signal(Signal.GREEN, "系统取数") : Cell.signal(Signal.NONE, "待机制接入");
    }

    private static List<Option> verdicts() {
        return java.util.Arrays.stream(Verdict.Outcome.values()).map(one -> new Option(one.name(), one.title())).toList();
    }
}
