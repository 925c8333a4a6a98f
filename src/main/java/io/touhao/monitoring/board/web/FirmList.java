package io.touhao.monitoring.board.web;

import io.touhao.monitoring.filing.Checking;
import io.touhao.monitoring.filing.FilingState;
import io.touhao.monitoring.form.Form;
import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The returns of a period, firm by firm. */
final class FirmList {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final BigDecimal THOUSAND_IN_TEN = BigDecimal.TEN;
    private static final List<Option> STATES = Arrays.stream(FilingState.values()).map(state -> new Option(state.name(), state.title())).toList();

    private FirmList() {}

    record Row(
            long id, String name, String uscc, String unit, String industry, FilingState state, Optional<BigDecimal> revenue,
            Optional<BigDecimal> before, int explained, int hints, String words, Optional<LocalDateTime> submitted, int seconds,
            int returns, Optional<LocalDateTime> draft, Optional<LocalDateTime> reminded) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("name"), row.getString("uscc"), row.getString("unit"), row.getString("industry"),
                    FilingState.valueOf(row.getString("state")), Optional.ofNullable(row.getBigDecimal("revenue")),
                    Optional.ofNullable(row.getBigDecimal("before")), row.getInt("explained"), row.getInt("hints"),
                    Optional.ofNullable(row.getString("words")).orElse(""), moment(row, "submitted_at"), row.getInt("seconds"),
                    row.getInt("returns"), moment(row, "draft_at"), moment(row, "reminded_at"));
        }

        private static Optional<LocalDateTime> moment(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getTimestamp(column)).map(at -> LocalDateTime.ofInstant(at.toInstant(), ZONE));
        }

        Cell check() {
            if (submitted.isEmpty() || state.isOpen()) {
                return Cell.none();
            }
            return explained > 0 ? Cell.signal(Signal.YELLOW, "说明 " + explained)
                    : hints > 0 ? Cell.signal(Signal.BLUE, "提示 " + hints) : Cell.signal(Signal.GREEN, "无疑问");
        }

        String note() {
            return !words.isEmpty() ? words : state.isOpen() && draft.isPresent() ? "有草稿" : state == FilingState.DUE ? "未打开" : "";
        }
    }

    static Listing<Row> of(Form form, Period period, List<Option> units, Map<String, String> names) {
        var revenue = form.item("revenue").isPresent() ? "r.revenue, r.revenue_before as before" : "null::numeric as revenue, null::numeric as before";
        return Listing.<Row>of("firms", "月报逐家")
                .period(period.words())
                .noun("家")
                .select("f.id, f.name, f.uscc, f.unit_path::text as unit, f.industry, f.state, %s, f.explained, f.hints, f.submitted_at, f.seconds, f.returns, f.draft_at, f.reminded_at, (select string_agg(w.words, '；' order by w.rule) from monitoring.finding w where w.filing_id = f.id and w.version = f.version and w.words <> '') as words".formatted(revenue))
                .from("monitoring.filing f left join monitoring.%s r on r.filing_id = f.id and r.version = f.version".formatted(form.table()))
                .where("f.form = :form and f.period = :period")
                .key("f.id")
                .column(Column.<Row>text("name", "企业", row -> Cell.link(row.name(), "/returns/" + row.id()))
                        .sortedBy("f.name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<Row>text("unit", "县（市、区）", row -> Cell.text(names.getOrDefault(row.unit(), row.unit()))).sortedBy("f.unit_path").width(10))
                .column(Column.<Row>figure("revenue", "营业收入", "万元", row -> Cell.number(row.revenue().map(figure -> figure.divide(THOUSAND_IN_TEN, 0, RoundingMode.HALF_UP))))
                        .sortedBy("r.revenue"))
                .column(Column.<Row>figure("growth", "同比", "%", row -> Checking.growth(row.revenue(), row.before()).map(growth -> Cell.difference(growth, false)).orElseGet(Cell::none)))
                .column(Column.<Row>signal("state", "状态", row -> Cell.signal(row.state().signal(), row.state().title())).sortedBy("f.state"))
                .column(Column.<Row>signal("check", "校验", Row::check).sortedBy("f.explained", "f.hints").onPhone())
                .column(Column.<Row>text("words", "企业的说明", row -> Cell.text(row.note())).width(30))
                .column(Column.<Row>date("submitted", "上报", row -> row.submitted().map(Cell::moment).orElseGet(Cell::none)).sortedBy("f.submitted_at").onPhone())
                .column(Column.<Row>figure("minutes", "用时", "分钟", row -> row.seconds() == 0 ? Cell.none() : Cell.count(Math.max(1, row.seconds() / 60))).sortedBy("f.seconds"))
                .column(Column.<Row>date("reminded", "催办", row -> row.reminded().map(Cell::moment).orElseGet(Cell::none)).sortedBy("f.reminded_at").hidden())
                .column(Column.<Row>text("uscc", "统一社会信用代码", row -> Cell.text(row.uscc())).sortedBy("f.uscc").width(22).hidden())
                .column(Column.<Row>text("industry", "行业", row -> Cell.text(row.industry())).sortedBy("f.industry").width(8).hidden())
                .filter(Filter.words("q", "企业、信用代码", "f.name ilike :q or f.uscc ilike :q"))
                .filter(Filter.choice("state", "状态", STATES, "f.state = :state"))
                .filter(Filter.choice("unit", "单位", units, "f.unit_path <@ :unit::ltree"))
                .filter(Filter.flag("explained", "有说明", "f.explained > 0"))
                .filter(Filter.flag("entrant", "首次报送", "f.entrant"))
                .filter(Filter.flag("open", "未报和被退回", "f.state in ('DUE', 'RETURNED')"))
                .sortedBy("submitted")
                .rows(Row::read);
    }
}
