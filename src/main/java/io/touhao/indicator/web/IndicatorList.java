package io.touhao.indicator.web;

import io.touhao.indicator.FactSource;
import io.touhao.indicator.Span;
import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.fact.FactSources;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.quantity.Amount;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue of indicators as a list, each with the unit's latest figure. */
@Component
class IndicatorList {

    private static final Map<String, String> COMPUTED = Map.of(
            "events", "计次", "distinct", "计数", "sum", "合计", "ratio", "比率", "weighted", "加权平均", "coverage", "覆盖率",
            "growth", "可比增速", "rank", "位次", "entered", "导入");

    private final FactSources sources;

    IndicatorList(FactSources sources) {
        this.sources = sources;
    }

    /** An indicator, as the list shows it. */
    record Row(
            String id, int version, String title, String unit, String span, String facts, String computation, String clause,
            Optional<BigDecimal> figure, Optional<Period> period, Optional<ValueStanding> standing) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("indicator"), row.getInt("version"), row.getString("title"), row.getString("unit"),
                    row.getString("span"), row.getString("facts"), row.getString("computation"), row.getString("clause"),
                    Optional.ofNullable(row.getBigDecimal("figure")), Optional.ofNullable(row.getString("period")).map(Period::parse),
                    Optional.ofNullable(row.getString("standing")).map(ValueStanding::valueOf));
        }
    }

    /** The list for one unit, which is given as {@code unit}; {@code settled} says until when each indicator counts. */
    Listing<Row> listing() {
        return Listing.<Row>of("indicators", "指标目录").noun("个")
                .select("c.indicator, c.version, c.title, c.unit, c.span, c.facts, c.computation, c.clause, v.figure, v.period, v.standing")
                .from("""
                        indicator.catalogue as c left join lateral (
                            select figure, period, standing, last_day from indicator.value
                            where indicator = c.indicator and unit_path = :unit::public.ltree and measure = c.headline
                                and slice = '' and known_until is null
                                and last_day <= (:settled::jsonb ->> c.indicator)::date
                            order by last_day desc, months desc limit 1) as v on true""")
                .key("c.indicator")
                .column(Column.<Row>text("title", "指标", row -> Cell.link(row.title(), "/indicators/" + row.id()))
                        .sortedByPresent("c.title collate \"zh-x-icu\"").width(36).asTitle())
                .column(Column.<Row>figure("figure", "最新值", "", IndicatorList::figure).sortedBy("v.figure"))
                .column(Column.<Row>text("unit", "单位", row -> Cell.text(row.unit())).sortedBy("c.unit"))
                .column(Column.<Row>text("period", "期间", row -> Cell.text(row.period().map(Period::words).orElse(""))).sortedBy("v.last_day").width(18).onPhone())
                .column(Column.<Row>text("standing", "版本", row -> Cell.text(row.standing().map(ValueStanding::title).orElse(""))).sortedBy("v.standing"))
                .column(Column.<Row>text("computation", "算法", row -> Cell.text(COMPUTED.get(row.computation()))).sortedBy("c.computation"))
                .column(Column.<Row>text("span", "口径", row -> Cell.text(Span.of(row.span()).title())).sortedBy("c.span"))
                .column(Column.<Row>text("facts", "来源", row -> Cell.text(source(row.facts()))).sortedBy("c.facts").width(22))
                .column(Column.<Row>text("clause", "依据", row -> Cell.text(row.clause())).sortedBy("c.clause"))
                .column(Column.<Row>text("id", "编码", row -> Cell.text(row.id())).sortedByPresent("c.indicator").width(30).hidden())
                .filter(Filter.words("q", "指标、编码", "(c.title ilike :q or c.indicator ilike :q)"))
                .filter(Filter.choice("facts", "来源", this::sourceOptions, "c.facts = :facts"))
                .filter(Filter.choice("computation", "算法", options(), "c.computation = :computation"))
                .filter(Filter.flag("valued", "有值", "v.figure is not null"))
                .sortedBy("-period")
                .rows(Row::read);
    }

    private static Cell figure(Row row) {
        return row.figure().map(figure -> Cell.figure(figure, Amount.print(figure), "/indicators/" + row.id())).orElse(Cell.none());
    }

    private String source(String name) {
        return sources.find(name).map(FactSource::title).orElse("导入");
    }

    private List<Option> sourceOptions() {
        return sources.all().stream().map(source -> new Option(source.name(), source.title())).toList();
    }

    private static List<Option> options() {
        return Stream.of("sum", "growth", "ratio", "weighted", "events", "distinct", "coverage", "rank", "entered")
                .map(key -> new Option(key, COMPUTED.get(key)))
                .toList();
    }
}
