package io.touhao.programme.web;

import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.programme.application.Move;
import io.touhao.programme.application.Overturns;
import io.touhao.programme.pack.Programmes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands behind the rates: decisions that were undone, and sheets of experts. */
final class QualityLists {

    private QualityLists() {}

    /** A decision of a county or city that the level above undid. */
    record Undone(long application, String firm, String number, String programme, String unit, Move move, String reason, LocalDateTime at) {

        static Undone read(ResultSet row) throws SQLException {
            return new Undone(
                    row.getLong("application_id"), row.getString("enterprise_name"), row.getString("number"), row.getString("programme"),
                    row.getString("unit"), Move.valueOf(row.getString("move")), row.getString("detail"), row.getObject("at", LocalDateTime.class));
        }
    }

    static Listing<Undone> undone(Programmes programmes, List<Option> units, Function<String, String> names) {
        return Listing.<Undone>of("undone", "被上一级改变的决定").noun("次")
                .select("u.application_id, u.enterprise_name, u.number, u.programme, u.unit_path::text as unit, u.move, u.detail, u.at at time zone 'Asia/Shanghai' as at")
                .from(Overturns.UNDONE + " u")
                .key("u.seq")
                .column(Column.<Undone>text("firm", "企业", row -> Cell.link(row.firm(), "/applications/" + row.application())).sortedBy("u.enterprise_name collate \"zh-x-icu\"").width(30).asTitle())
                .column(Column.<Undone>text("number", "编号", row -> Cell.text(row.number())).sortedBy("u.number").width(22))
                .column(Column.<Undone>text("programme", "项目", row -> Cell.text(programmes.of(row.programme()).title())).sortedBy("u.programme").width(22))
                .column(Column.<Undone>text("unit", "县（市、区）", row -> Cell.text(names.apply(row.unit()))).sortedBy("u.unit_path").width(12))
                .column(Column.<Undone>text("move", "怎样改变", row -> Cell.text(row.move().title())).sortedBy("u.move").width(16).onPhone())
                .column(Column.<Undone>text("reason", "理由", row -> Cell.text(row.reason())).width(36).onPhone())
                .column(Column.<Undone>date("at", "何时", row -> Cell.moment(row.at())).sortedBy("u.at"))
                .filter(Filter.choice("level", "谁的决定", levels(), "u.level = :level"))
                .filter(Filter.choice("programme", "项目", ApplicationLists.options(programmes), "u.programme = :programme"))
                .filter(Filter.choice("unit", "地区", units, ":unit = any(string_to_array(public.ltree2text(u.unit_path), '.'))"))
                .sortedBy("-at")
                .rows(Undone::read);
    }

    private static List<Option> levels() {
        return Arrays.stream(Overturns.Level.values()).map(level -> new Option(level.name(), level.title())).toList();
    }

    /** A sheet beside what the others gave the same application. */
    record Sheet(long application, long call, String firm, String expert, boolean second, BigDecimal total, Optional<BigDecimal> others, String words) {

        static Sheet read(ResultSet row) throws SQLException {
            return new Sheet(
                    row.getLong("application_id"), row.getLong("call_id"), row.getString("enterprise_name"), row.getString("expert_code"),
                    row.getBoolean("second"), row.getBigDecimal("total"), Optional.ofNullable(row.getBigDecimal("others")), row.getString("words"));
        }

        Cell difference() {
            return others.map(mean -> Cell.difference(total.subtract(mean), false)).orElseGet(Cell::none);
        }
    }

    static Listing<Sheet> sheets(Programmes programmes) {
        return Listing.<Sheet>of("sheets-filed", "专家评分表").noun("张")
                .select("t.*")
                .from("""
                        (select s.id, s.application_id, a.call_id, a.programme, a.enterprise_name, s.expert_code, s.second, s.total, s.words,
                             (select round(avg(o.total), 1) from programme.score_sheet o
                              where o.application_id = s.application_id and o.id <> s.id and o.total is not null) as others
                         from programme.score_sheet s join programme.application a on a.id = s.application_id where s.total is not null) t""")
                .key("t.id")
                .column(Column.<Sheet>text("firm", "企业", row -> Cell.link(row.firm(), "/calls/%d/assessment?application=%d".formatted(row.call(), row.application()))).sortedBy("t.enterprise_name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<Sheet>text("expert", "专家", row -> Cell.text(row.expert() + (row.second() ? "（二读）" : ""))).sortedBy("t.expert_code").width(12).onPhone())
                .column(Column.<Sheet>figure("total", "评分", "分", row -> Cell.number(row.total().stripTrailingZeros())).sortedBy("t.total").onPhone())
                .column(Column.<Sheet>figure("others", "其余均分", "分", row -> Cell.number(row.others())).sortedBy("t.others"))
                .column(Column.<Sheet>figure("difference", "相差", "分", Sheet::difference).sortedBy("t.total - t.others"))
                .column(Column.<Sheet>text("words", "意见", row -> Cell.text(row.words())).width(40))
                .filter(Filter.words("expert", "专家编号", "t.expert_code ilike :expert"))
                .filter(Filter.choice("programme", "项目", ApplicationLists.options(programmes), "t.programme = :programme"))
                .sortedBy("expert")
                .rows(Sheet::read);
    }
}
