package io.touhao.programme.web;

import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.programme.application.State;
import io.touhao.programme.pack.Programme;
import io.touhao.programme.pack.Programmes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Applications as lists: those of a subtree, and those of a firm. */
final class ApplicationLists {

    private ApplicationLists() {}

    /** A row of either list. */
    record Row(
            long id, String number, String firm, String programme, String unit, State state, Optional<LocalDate> due, String verdict,
            Optional<BigDecimal> score, boolean overdue) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("number"), row.getString("enterprise_name"), row.getString("programme"),
                    row.getString("unit"), State.valueOf(row.getString("state")), Optional.ofNullable(row.getObject("due", LocalDate.class)),
                    row.getString("verdict"), Optional.ofNullable(row.getBigDecimal("score")), row.getBoolean("overdue"));
        }

        String address() {
            return "/applications/" + id;
        }

        Signal signal() {
            return switch (verdict) {
                case "eligible" -> Signal.GREEN;
                case "ineligible" -> Signal.RED;
                default -> Signal.UNKNOWN;
            };
        }

        Cell pace() {
            return due.isEmpty() ? Cell.none() : overdue ? Cell.signal(Signal.RED, "逾期") : Cell.signal(Signal.GREEN, "未到期");
        }

        String verdictWord() {
            return switch (verdict) {
                case "eligible" -> "符合";
                case "ineligible" -> "不符合";
                default -> "待定";
            };
        }
    }

    /** Those that were handed in, of the subtree of the viewer. */
    static Listing<Row> below(Programmes programmes, List<Option> units, Function<String, String> names) {
        return listing("applications", "申报", programmes)
                .where("a.submitted_at is not null")
                .column(Column.<Row>text("firm", "企业", row -> Cell.link(row.firm(), row.address()))
                        .sortedBy("a.enterprise_name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<Row>text("number", "编号", row -> Cell.text(row.number())).sortedBy("a.number").width(22))
                .column(Column.<Row>text("programme", "项目", row -> Cell.text(title(programmes, row))).sortedBy("a.programme").width(24))
                .column(Column.<Row>text("unit", "县（市、区）", row -> Cell.text(names.apply(row.unit()))).sortedBy("a.unit_path").width(12).onPhone())
                .column(Column.<Row>text("state", "状态", row -> Cell.text(row.state().title())).sortedBy("a.state").width(12).onPhone())
                .column(Column.<Row>signal("verdict", "条件", row -> Cell.signal(row.signal(), row.verdictWord())).sortedBy("a.verdict"))
                .column(Column.<Row>figure("score", "得分", "分", row -> Cell.number(row.score())).sortedBy("a.score"))
                .column(Column.<Row>date("due", "办理时限", row -> Cell.date(row.due())).sortedBy("a.due"))
                .column(Column.<Row>signal("pace", "时限", Row::pace))
                .filter(Filter.words("q", "企业、编号", "(a.enterprise_name || ' ' || a.number || ' ' || a.uscc) ilike :q"))
                .filter(Filter.choice("programme", "项目", options(programmes), "a.programme = :programme"))
                .filter(Filter.choice("state", "状态", states(), "a.state = :state"))
                .filter(Filter.choice("unit", "地区", units, ":unit = any(string_to_array(public.ltree2text(a.unit_path), '.'))"))
                .filter(Filter.flag("mine", "待本级办理", "a.state = any(string_to_array(:held, ','))"))
                .filter(Filter.flag("overdue", "逾期", "a.due < :today"))
                .sortedBy("due")
                .rows(Row::read);
    }

    /** Those of the firm itself, drafts too. */
    static Listing<Row> own(Programmes programmes) {
        return listing("own-applications", "我的申报", programmes)
                .where("a.enterprise_id = :enterprise")
                .column(Column.<Row>text("programme", "项目", row -> Cell.link(title(programmes, row), row.address()))
                        .sortedBy("a.programme").width(30).asTitle())
                .column(Column.<Row>text("number", "编号", row -> Cell.text(row.number())).sortedBy("a.number").width(22))
                .column(Column.<Row>text("state", "状态", row -> Cell.text(row.state().title())).sortedBy("a.state").width(12).onPhone())
                .column(Column.<Row>signal("verdict", "条件", row -> Cell.signal(row.signal(), row.verdictWord())).sortedBy("a.verdict"))
                .column(Column.<Row>date("due", "办理时限", row -> Cell.date(row.due())).sortedBy("a.due"))
                .filter(Filter.choice("state", "状态", states(), "a.state = :state"))
                .sortedBy("-number")
                .rows(Row::read);
    }

    private static Listing.Builder<Row> listing(String name, String title, Programmes programmes) {
        return Listing.<Row>of(name, title).noun("件")
                .select("a.id, a.number, a.enterprise_name, a.programme, a.unit_path::text as unit, a.state, a.due, a.verdict, a.score, a.due < :today as overdue")
                .from("programme.application a")
                .key("a.id");
    }

    static String title(Programmes programmes, Row row) {
        return programmes.find(row.programme()).map(Programme::title).orElse(row.programme());
    }

    static List<Option> options(Programmes programmes) {
        return programmes.all().stream().map(one -> new Option(one.id(), one.title())).toList();
    }

    private static List<Option> states() {
        return Arrays.stream(State.values()).filter(state -> state != State.DRAFT).map(state -> new Option(state.name(), state.title())).toList();
    }
}
