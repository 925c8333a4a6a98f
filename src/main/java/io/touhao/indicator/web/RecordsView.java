package io.touhao.indicator.web;

import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.indicator.Computation;
import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.Slice;
import io.touhao.indicator.fact.CoverageQuery;
import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.fact.RecordQuery;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The records beneath a figure as a list, which filters, sorts, prints and goes out like any other. */
@Component
class RecordsView {

    /** The list that knows what enterprises are called. */
    private static final String NAMES = "above-scale";

    private final FactSources sources;
    private final JdbcClient jdbc;
    private final Units units;

    RecordsView(FactSources sources, JdbcClient jdbc, Units units) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.units = units;
    }

    /** A record with what its columns hold, by name of the column. */
    record Row(String record, String enterprise, String uscc, LocalDate day, String unit, Map<String, Object> columns) {}

    /** A list and what it is given. */
    record Records(Listing<Row> listing, Map<String, Object> given) {}

    @Transactional(readOnly = true)
    long count(IndicatorView.Look look) {
        var source = sources.get(look.indicator().source().orElseThrow());
        var query = query(source, look, Slice.WHOLE);
        return jdbc.sql("select count(*) from %s as f where %s".formatted(source.view(), query.where()))
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    Records records(IndicatorView.Look look, Slice slice) {
        var source = sources.get(look.indicator().source().orElseThrow());
        var query = query(source, look, slice);
        return new Records(
                listing(source, look.indicator().title() + "的记录", period(look), "条", RecordQuery.columns(source, look.indicator()), query.where(), names(look)),
                query.parameters());
    }

    private Map<String, String> names(IndicatorView.Look look) {
        return units.subtree(look.unit().path(), look.period().orElseThrow().lastDay()).stream()
                .collect(Collectors.toMap(unit -> unit.path().value(), Unit::name));
    }

    /** The subjects of a coverage's list that have a record, or those that have none. */
    Records subjects(IndicatorView.Look look, Side side) {
        var list = list(look);
        var query = coverage(look, side);
        return new Records(listing(list, "%s：%s".formatted(look.indicator().title(), side.title()), period(look), "家", List.of(), query.where(), names(look)),
                query.parameters());
    }

    @Transactional(readOnly = true)
    long count(IndicatorView.Look look, Side side) {
        var query = coverage(look, side);
        return jdbc.sql("select count(distinct f.subject) from %s as f where %s".formatted(list(look).view(), query.where()))
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    private static String period(IndicatorView.Look look) {
        return look.period().orElseThrow().words();
    }

    private FactSource list(IndicatorView.Look look) {
        return sources.get(((Computation.Coverage) look.indicator().computation()).source());
    }

    private CoverageQuery coverage(IndicatorView.Look look, Side side) {
        return new CoverageQuery(
                sources, look.indicator(), look.unit().path(), look.period().orElseThrow(), side == Side.COVERED, look.knownAt());
    }

    private static RecordQuery query(FactSource source, IndicatorView.Look look, Slice slice) {
        return new RecordQuery(source, look.indicator(), look.unit().path(), look.period().orElseThrow(), slice, look.knownAt());
    }

    private Listing<Row> listing(
            FactSource source, String title, String period, String noun, List<FactColumn> shown, String where, Map<String, String> names) {
        var select = new StringBuilder("f.record, f.happened_on, f.unit_path::text as unit_path, e.name as enterprise, e.uscc");
        shown.forEach(column -> select.append(", f.").append(column.name()).append(" as c_").append(column.name()));
        var builder = Listing.<Row>of("records", title).period(period).noun(noun)
                .select(select.toString())
                .from("%s as f left join lateral (select name, uscc from %s where subject = f.subject limit 1) as e on true".formatted(source.view(), sources.get(NAMES).view()))
                .where(where)
                .key("f.record")
                .column(Column.<Row>text("enterprise", "企业", row -> named(source, row)).sortedBy("coalesce(e.name, f.record) collate \"zh-x-icu\"").width(36).asTitle())
                .column(Column.<Row>text("uscc", "统一社会信用代码", row -> Cell.text(row.uscc())).width(22).hidden())
                .column(Column.<Row>date("day", "计入日", row -> Cell.date(row.day())).sortedBy("f.happened_on"))
                .column(Column.<Row>text("unit", "单位", row -> Cell.text(names.getOrDefault(row.unit(), row.unit()))).sortedBy("f.unit_path::text").width(20));
        shown.forEach(column -> builder.column(column(column)));
        return builder.filter(Filter.words("q", "企业名称、代码", "(e.name ilike :q or e.uscc ilike :q or f.record ilike :q)"))
                .filter(Filter.days("day", "计入日", "f.happened_on"))
                .sortedBy("enterprise")
                .rows(row -> read(row, shown));
    }

    private static Cell named(FactSource source, Row row) {
        var words = row.enterprise().isEmpty() ? row.record() : row.enterprise();
        return source.page().map(page -> Cell.link(words, page.replace("{record}", row.record()))).orElse(Cell.text(words));
    }

    private static Column<Row> column(FactColumn column) {
        var key = "c_" + column.name();
        var order = "f." + column.name();
        return switch (column.type()) {
            case FIGURE -> Column.<Row>figure(key, column.title(), column.unit(),
                    row -> Cell.number(Optional.ofNullable((BigDecimal) row.columns().get(column.name())))).sortedBy(order);
            case WORD -> Column.<Row>text(key, column.title(),
                    row -> Cell.text(column.words((String) row.columns().getOrDefault(column.name(), "")))).sortedBy(order);
            case FLAG -> Column.<Row>text(key, column.title(), row -> Cell.text(
                    Optional.ofNullable((Boolean) row.columns().get(column.name())).map(yes -> yes ? "是" : "否").orElse("")));
            case DAY -> Column.<Row>date(key, column.title(),
                    row -> Cell.date(Optional.ofNullable((LocalDate) row.columns().get(column.name())))).sortedBy(order);
        };
    }

    private static Row read(ResultSet row, List<FactColumn> shown) throws SQLException {
        var columns = new HashMap<String, Object>();
        for (var column : shown) {
            var name = "c_" + column.name();
            var value = switch (column.type()) {
                case FIGURE -> row.getBigDecimal(name);
                case WORD -> row.getString(name);
                case FLAG -> row.getObject(name, Boolean.class);
                case DAY -> row.getObject(name, LocalDate.class);
            };
            if (value != null) {
                columns.put(column.name(), value);
            }
        }
        return new Row(row.getString("record"), Optional.ofNullable(row.getString("enterprise")).orElse(""),
                Optional.ofNullable(row.getString("uscc")).orElse(""), row.getObject("happened_on", LocalDate.class),
                row.getString("unit_path"), columns);
    }
}
