package io.touhao.monitoring.meter.web;

import io.touhao.monitoring.meter.MeterKind;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of the grid and the tax office, those that stand and those that were corrected. */
final class MeterList {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<Option> KINDS = Arrays.stream(MeterKind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();

    private MeterList() {}

    record Row(
            MeterKind kind, String name, String uscc, String unit, LocalDate month, BigDecimal figure, String source,
            LocalDateTime received, String by, Optional<LocalDateTime> until) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    MeterKind.valueOf(row.getString("kind")), Optional.ofNullable(row.getString("name")).orElse("未报过月报的企业"),
                    Optional.ofNullable(row.getString("uscc")).orElse(""), row.getString("unit"),
                    row.getObject("last_day", LocalDate.class), row.getBigDecimal("figure"), row.getString("source"),
                    moment(row, "known_from").orElseThrow(), row.getString("received_by"), moment(row, "known_until"));
        }

        private static Optional<LocalDateTime> moment(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getTimestamp(column)).map(at -> LocalDateTime.ofInstant(at.toInstant(), ZONE));
        }

        String words() {
            return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
        }
    }

    static Listing<Row> of(List<Option> units, Map<String, String> names) {
        return Listing.<Row>of("meters", "供电、税务数据")
                .noun("条")
                .select("m.kind, m.unit_path::text as unit, m.last_day, m.figure, m.source, m.known_from, m.known_until, m.received_by, f.name, f.uscc")
                .from("""
                        monitoring.meter m left join lateral (
                            select name, uscc from monitoring.filing f where f.enterprise_id = m.enterprise_id
                            order by f.last_day desc limit 1) f on true""")
                .where("true")
                .key("m.kind || '/' || m.enterprise_id || '/' || m.last_day || '/' || m.known_from")
                .column(Column.<Row>text("name", "企业", row -> Cell.text(row.name())).width(32).asTitle())
                .column(Column.<Row>text("uscc", "统一社会信用代码", row -> Cell.text(row.uscc())).width(22).hidden())
                .column(Column.<Row>text("unit", "县（市、区）", row -> Cell.text(names.getOrDefault(row.unit(), row.unit()))).sortedBy("m.unit_path").width(10))
                .column(Column.<Row>text("kind", "种类", row -> Cell.text(row.kind().title())).sortedBy("m.kind").width(9).onPhone())
                .column(Column.<Row>text("month", "月份", row -> Cell.text(row.words())).sortedBy("m.last_day").width(10).onPhone())
                .column(Column.<Row>figure("figure", "数值", "", row -> Cell.number(row.figure())).sortedBy("m.figure"))
                .column(Column.<Row>text("measure", "单位", row -> Cell.text(row.kind().unit())).width(9))
                .column(Column.<Row>text("source", "来源", row -> Cell.text(row.source())).width(18))
                .column(Column.<Row>date("received", "收到", row -> Cell.moment(row.received())).sortedBy("m.known_from"))
                .column(Column.<Row>text("by", "导入人", row -> Cell.text(row.by())).width(8).hidden())
                .column(Column.<Row>text("until", "版本", row -> Cell.text(row.until().isEmpty() ? "现行" : "已更正")).width(8))
                .filter(Filter.words("q", "企业、信用代码", "m.enterprise_id in (select w.enterprise_id from monitoring.filing w where w.name ilike :q or w.uscc ilike :q)"))
                .filter(Filter.choice("kind", "种类", KINDS, "m.kind = :kind"))
                .filter(Filter.choice("unit", "单位", units, "m.unit_path <@ :unit::ltree"))
                .filter(Filter.days("month", "月份", "m.last_day"))
                .filter(Filter.flag("corrected", "有更正", "m.known_until is not null or exists (select from monitoring.meter e where e.kind = m.kind and e.enterprise_id = m.enterprise_id and e.last_day = m.last_day and e.known_until is not null)"))
                .sortedBy("-month")
                .rows(Row::read);
    }
}
