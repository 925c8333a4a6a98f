package io.touhao.service.inspect.web;

import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.service.inspect.Hazard;
import io.touhao.service.inspect.Inspection;
import io.touhao.service.inspect.pack.InspectionRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Inspections, hazards and the ledger as lists. */
final class Lists {

    private static final String WITHIN = ":unit = any(string_to_array(public.ltree2text(%s.unit_path), '.'))";

    private Lists() {}

    /** What the lists need to know to speak. */
    record Words(InspectionRules rules, List<Option> units, Function<String, String> names) {

        List<Option> kinds() {
            return rules.kinds().stream().map(kind -> new Option(kind.id(), kind.title())).toList();
        }
    }

    /** A row of inspections. */
    record InspectionRow(
            long id, String name, String kind, String unit, Inspection.State state, LocalDate due, Optional<LocalDate> done, String cause,
            String inspectors, int hazards, boolean late) {

        static InspectionRow read(ResultSet row) throws SQLException {
            return new InspectionRow(
                    row.getLong("id"), row.getString("name"), row.getString("kind"), row.getString("unit"),
                    Inspection.State.valueOf(row.getString("state")), row.getObject("due", LocalDate.class),
                    Optional.ofNullable(row.getObject("done_on", LocalDate.class)), row.getString("cause"), row.getString("going"),
                    row.getInt("hazards"), row.getBoolean("late"));
        }

        Cell light() {
            return switch (state) {
                case PLANNED -> late ? Cell.signal(Signal.RED, "逾期未检") : Cell.signal(Signal.BLUE, "待检");
                case DONE -> hazards == 0 ? Cell.signal(Signal.GREEN, "无隐患") : Cell.signal(Signal.YELLOW, "隐患 " + hazards);
                case VOID -> Cell.signal(Signal.NONE, "作废");
            };
        }
    }

    static Listing<InspectionRow> inspections(Words words) {
        return Listing.<InspectionRow>of("inspections", "执法检查").noun("次")
                .select("""
                        i.id, i.name, i.kind, i.unit_path::text as unit, i.state, i.due, i.done_on, i.cause, array_to_string(i.inspectors, '、') as going,
                        i.state = 'PLANNED' and i.due < :today as late, (select count(*) from service.hazard h where h.inspection_id = i.id) as hazards""")
                .from("service.inspection i")
                .key("i.id")
                .column(Column.<InspectionRow>text("firm", "企业", row -> Cell.link(row.name(), "/inspections/" + row.id()))
                        .sortedBy("i.name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<InspectionRow>text("kind", "类别", row -> Cell.text(words.rules().title(row.kind()))).sortedBy("i.kind").onPhone())
                .column(Column.<InspectionRow>text("unit", "县（市、区）", row -> Cell.text(words.names().apply(row.unit()))).sortedBy("i.unit_path"))
                .column(Column.<InspectionRow>text("cause", "事由", row -> Cell.text(row.cause())).width(18))
                .column(Column.<InspectionRow>text("inspectors", "检查人", row -> Cell.text(row.inspectors())).width(18))
                .column(Column.<InspectionRow>date("due", "检完期限", row -> Cell.date(row.due())).sortedBy("i.due").onPhone())
                .column(Column.<InspectionRow>date("done", "检查日期", row -> Cell.date(row.done())).sortedBy("i.done_on"))
                .column(Column.<InspectionRow>signal("state", "结果", InspectionRow::light).sortedBy("i.state"))
                .filter(Filter.words("q", "企业、检查人", "(i.name || ' ' || i.uscc || ' ' || array_to_string(i.inspectors, ' ')) ilike :q"))
                .filter(Filter.choice("kind", "类别", words.kinds(), "i.kind = :kind"))
                .filter(Filter.choice("state", "状态", options(Inspection.State.values(), Inspection.State::title), "i.state = :state"))
                .filter(Filter.choice("unit", "地区", words.units(), WITHIN.formatted("i")))
                .filter(Filter.days("done", "检查日期", "i.done_on"))
                .filter(Filter.flag("drawn", "双随机", "i.draw_id is not null"))
                .filter(Filter.flag("found", "有隐患", "exists (select from service.hazard h where h.inspection_id = i.id)"))
                .filter(Filter.flag("late", "逾期未检", "i.state = 'PLANNED' and i.due < :today"))
                .sortedBy("-due")
                .rows(InspectionRow::read);
    }

    /** A row of hazards. */
    record HazardRow(
            long id, String what, String name, String kind, String unit, Hazard.Level level, Hazard.State state, LocalDate due, LocalDate found,
            Optional<LocalDate> closed, boolean overdue) {

        static HazardRow read(ResultSet row) throws SQLException {
            return new HazardRow(
                    row.getLong("id"), row.getString("what"), row.getString("name"), row.getString("kind"), row.getString("unit"),
                    Hazard.Level.valueOf(row.getString("level")), Hazard.State.valueOf(row.getString("state")),
                    row.getObject("due", LocalDate.class), row.getObject("found_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("closed_on", LocalDate.class)), row.getBoolean("overdue"));
        }
    }

    /** The light of a hazard, a shape and a word. */
    static Signal signal(Hazard.State state, boolean overdue) {
        return switch (state) {
            case CLOSED -> Signal.DONE;
            case RECTIFIED -> Signal.BLUE;
            case OPEN -> overdue ? Signal.RED : Signal.YELLOW;
        };
    }

    static Listing<HazardRow> hazards(Words words) {
        return hazards("hazards", "隐患台账", words).where("true")
                .column(Column.<HazardRow>text("firm", "企业", row -> Cell.text(row.name())).sortedBy("h.name collate \"zh-x-icu\"").width(30).onPhone())
                .column(Column.<HazardRow>text("unit", "县（市、区）", row -> Cell.text(words.names().apply(row.unit()))).sortedBy("h.unit_path"))
                .filter(Filter.choice("unit", "地区", words.units(), WITHIN.formatted("h")))
                .rows(HazardRow::read);
    }

    /** Those of the enterprise itself. */
    static Listing<HazardRow> ownHazards(Words words) {
        return hazards("own-hazards", "检查整改", words).where("h.enterprise_id = :enterprise").rows(HazardRow::read);
    }

    private static Listing.Builder<HazardRow> hazards(String name, String title, Words words) {
        return Listing.<HazardRow>of(name, title).noun("处")
                .select("h.id, h.what, h.name, h.kind, h.unit_path::text as unit, h.level, h.state, h.due, h.found_on, h.closed_on, h.state <> 'CLOSED' and h.due < :today as overdue")
                .from("service.hazard h")
                .key("h.id")
                .column(Column.<HazardRow>text("what", "隐患", row -> Cell.link(row.what(), "/hazards/" + row.id())).width(40).asTitle())
                .column(Column.<HazardRow>signal("level", "级别", row -> Cell.signal(
                        row.level() == Hazard.Level.MAJOR ? Signal.RED : Signal.YELLOW, row.level().title())).sortedBy("h.level"))
                .column(Column.<HazardRow>text("kind", "类别", row -> Cell.text(words.rules().title(row.kind()))).sortedBy("h.kind"))
                .column(Column.<HazardRow>date("found", "查出", row -> Cell.date(row.found())).sortedBy("h.found_on"))
                .column(Column.<HazardRow>date("due", "整改期限", row -> Cell.date(row.due())).sortedBy("h.due").onPhone())
                .column(Column.<HazardRow>date("closed", "销号", row -> Cell.date(row.closed())).sortedBy("h.closed_on"))
                .column(Column.<HazardRow>signal("state", "状态", row -> Cell.signal(
                        signal(row.state(), row.overdue()), row.overdue() ? row.state().title() + "，逾期" : row.state().title())).sortedBy("h.state"))
                .filter(Filter.words("q", "隐患、企业", "(h.what || ' ' || h.name) ilike :q"))
                .filter(Filter.choice("level", "级别", options(Hazard.Level.values(), Hazard.Level::title), "h.level = :level"))
                .filter(Filter.choice("state", "状态", options(Hazard.State.values(), Hazard.State::title), "h.state = :state"))
                .filter(Filter.choice("kind", "类别", words.kinds(), "h.kind = :kind"))
                .filter(Filter.flag("overdue", "逾期", "h.state <> 'CLOSED' and h.due < :today"))
                .sortedBy("due");
    }

    /** A row of the ledger. */
    record UnitRow(long id, String name, String uscc, String kind, String unit, LocalDate since, Optional<LocalDate> until, Optional<LocalDate> last) {

        static UnitRow read(ResultSet row) throws SQLException {
            return new UnitRow(
                    row.getLong("id"), row.getString("name"), row.getString("uscc"), row.getString("kind"), row.getString("unit"),
                    row.getObject("since", LocalDate.class), Optional.ofNullable(row.getObject("until", LocalDate.class)),
                    Optional.ofNullable(row.getObject("last", LocalDate.class)));
        }

        Cell light(LocalDate today) {
            return until.isPresent() ? Cell.signal(Signal.NONE, "已移出")
                    : last.filter(day -> day.getYear() == today.getYear()).isPresent() ? Cell.signal(Signal.GREEN, "本年已检") : Cell.signal(Signal.BLUE, "本年未检");
        }
    }

    static Listing<UnitRow> units(Words words, LocalDate today) {
        return Listing.<UnitRow>of("inspected-units", "检查对象名录").noun("家")
                .select("""
                        u.id, u.name, u.uscc, u.kind, u.unit_path::text as unit, u.since, u.until,
                        (select max(done_on) from service.inspection i where i.inspected_unit_id = u.id and i.state = 'DONE') as last""")
                .from("service.inspected_unit u")
                .key("u.id")
                .column(Column.<UnitRow>text("firm", "企业", row -> Cell.link(row.name(), "/inspected-units/" + row.id()))
                        .sortedBy("u.name collate \"zh-x-icu\"").width(34).asTitle())
                .column(Column.<UnitRow>text("uscc", "统一社会信用代码", row -> Cell.text(row.uscc())).sortedBy("u.uscc").width(22))
                .column(Column.<UnitRow>text("kind", "类别", row -> Cell.text(words.rules().title(row.kind()))).sortedBy("u.kind").onPhone())
                .column(Column.<UnitRow>text("unit", "县（市、区）", row -> Cell.text(words.names().apply(row.unit()))).sortedBy("u.unit_path").onPhone())
                .column(Column.<UnitRow>date("since", "列入", row -> Cell.date(row.since())).sortedBy("u.since"))
                .column(Column.<UnitRow>date("until", "移出", row -> Cell.date(row.until())).sortedBy("u.until"))
                .column(Column.<UnitRow>date("last", "最近检查", row -> Cell.date(row.last())))
                .column(Column.<UnitRow>signal("state", "本年", row -> row.light(today)))
                .filter(Filter.words("q", "企业、代码", "(u.name || ' ' || u.uscc) ilike :q"))
                .filter(Filter.choice("kind", "类别", words.kinds(), "u.kind = :kind"))
                .filter(Filter.choice("unit", "地区", words.units(), WITHIN.formatted("u")))
                .filter(Filter.flag("listed", "在册", "(u.until is null or u.until > :today)"))
                .filter(Filter.flag("inspected", "本年已检", "exists (select from service.inspection i where i.inspected_unit_id = u.id and i.state = 'DONE' and i.done_on >= date_trunc('year', :today::date))"))
                .filter(Filter.flag("missing", "本年未检", "not exists (select from service.inspection i where i.inspected_unit_id = u.id and i.state = 'DONE' and i.done_on >= date_trunc('year', :today::date))"))
                .sortedBy("firm")
                .rows(UnitRow::read);
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> title) {
        return Arrays.stream(values).map(value -> new Option(value.name(), title.apply(value))).toList();
    }
}
