package io.touhao.service.visit.web;

import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.service.visit.Manner;
import io.touhao.service.visit.Standing;
import io.touhao.service.visit.VisitPack;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Visits and plans as lists. */
final class VisitLists {

    private static final VisitPack PACK = VisitPack.bundled();

    private VisitLists() {}

    /** A visit that was recorded. */
    record Row(
            long id, long enterprise, String name, LocalDate day, String officer, String title, List<String> topics, String found, Manner manner,
            Standing standing, String unit, boolean located) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getObject("day", LocalDate.class),
                    row.getString("officer"), row.getString("officer_title"), List.of((String[]) row.getArray("topics").getArray()),
                    row.getString("found"), Manner.valueOf(row.getString("manner")), Standing.valueOf(row.getString("standing")),
                    row.getString("unit_path"), row.getObject("latitude") != null);
        }

        String talked() {
            return topics.stream().map(PACK::topic).collect(Collectors.joining("、"));
        }
    }

    /** A firm of the plan. */
    record Item(
            long enterprise, String name, String address, String route, String officer, LocalDate month, Optional<LocalDate> planned,
            Optional<LocalDate> last, int visits, String unit) {

        static Item read(ResultSet row) throws SQLException {
            return new Item(
                    row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getString("address"), row.getString("route"),
                    row.getString("officer"), row.getObject("month", LocalDate.class),
                    Optional.ofNullable(row.getObject("planned_on", LocalDate.class)), Optional.ofNullable(row.getObject("last", LocalDate.class)),
                    row.getInt("visits"), row.getString("unit_path"));
        }

        Cell state() {
            return visits > 0 ? Cell.signal(Signal.DONE, "已走访") : Cell.signal(Signal.BLUE, "未走访");
        }
    }

    /** Visits of the own unit and below. */
    static Listing<Row> records(List<Option> units, Map<String, String> names) {
        return Listing.<Row>of("visits", "走访记录").noun("次")
                .from("service.visit v")
                .where("(v.unit_path operator(public.<@) nullif(:scope, '')::public.ltree or :scope = '')")
                .key("v.id")
                .column(Column.<Row>date("day", "日期", row -> Cell.date(row.day())).sortedByPresent("v.day"))
                .column(Column.<Row>text("name", "企业", row -> Cell.link(row.name(), "/visits/" + row.id()))
                        .sortedBy("v.enterprise_name collate \"zh-x-icu\"").width(28).asTitle())
                .column(Column.<Row>text("unit", "地区", row -> Cell.text(names.getOrDefault(row.unit(), ""))).sortedBy("v.unit_path").width(10))
                .column(Column.<Row>text("officer", "走访人", row -> Cell.text(row.officer())).sortedBy("v.officer collate \"zh-x-icu\"").width(10).onPhone())
                .column(Column.<Row>text("topics", "事项", row -> Cell.text(row.talked())).width(18).onPhone())
                .column(Column.<Row>text("found", "走访情况", row -> Cell.text(row.found())).width(40))
                .column(Column.<Row>signal("standing", "计数", row -> Cell.signal(row.standing().signal(), row.standing().title())).sortedBy("v.standing").width(16))
                .column(Column.<Row>text("manner", "方式", row -> Cell.text(row.manner().title())).sortedBy("v.manner").width(10).hidden())
                .column(Column.<Row>text("place", "定位", row -> Cell.text(row.located() ? "有" : "")).width(6).hidden())
                .column(Column.<Row>text("title", "单位职务", row -> Cell.text(row.title())).width(24).hidden())
                .filter(Filter.words("q", "企业、走访人、情况", "(v.enterprise_name || ' ' || v.officer || ' ' || v.found) ilike :q"))
                .filter(Filter.choice("unit", "地区", units, ":unit = any(string_to_array(public.ltree2text(v.unit_path), '.'))"))
                .filter(Filter.choice("topic", "事项", PACK.options(), ":topic = any(v.topics)"))
                .filter(Filter.choice("standing", "计数", standings(), "v.standing = :standing"))
                .filter(Filter.days("day", "日期", "v.day"))
                .filter(Filter.flag("counted", "计数的", "v.standing = 'COUNTED'"))
                .filter(Filter.flag("mine", "我走访的", "v.account = :account or v.post_id = :post"))
                .sortedBy("-day")
                .rows(Row::read);
    }

    /** Firms of this year's plans of the own unit and below. */
    static Listing<Item> firms(List<Option> units, List<Option> officers, Map<String, String> names) {
        return Listing.<Item>of("visit-plan", "走访名单").noun("家")
                .select("p.*, coalesce(v.visits, 0) as visits, v.last")
                .from("""
                        service.plan_item p left join (
                            select enterprise_id, count(*) as visits, max(day) as last from service.visit
                            where standing = 'COUNTED' and day between date_trunc('year', :today::date)::date and :today::date
                              and (unit_path operator(public.<@) nullif(:scope, '')::public.ltree or :scope = '')
                            group by enterprise_id) v on v.enterprise_id = p.enterprise_id""")
                .where("""
                        p.year = extract(year from :today::date)::int and p.dropped_on is null
                        and (p.unit_path operator(public.<@) nullif(:scope, '')::public.ltree or :scope = '')""")
                .key("p.id")
                .column(Column.<Item>text("name", "企业", row -> Cell.link(row.name(), "/enterprises/%d/bell".formatted(row.enterprise())))
                        .sortedBy("p.enterprise_name collate \"zh-x-icu\"").width(28).asTitle())
                .column(Column.<Item>text("unit", "地区", row -> Cell.text(names.getOrDefault(row.unit(), ""))).sortedBy("p.unit_path").width(10))
                .column(Column.<Item>text("route", "片区", row -> Cell.text(row.route())).sortedByPresent("p.route collate \"zh-x-icu\"").width(12).onPhone())
                .column(Column.<Item>text("officer", "走访人员", row -> Cell.text(row.officer())).sortedBy("p.officer collate \"zh-x-icu\"").width(10).onPhone())
                .column(Column.<Item>text("month", "计划月份", row -> Cell.text(row.month().getMonthValue() + "月")).sortedByPresent("p.month").width(8))
                .column(Column.<Item>date("planned", "已定日期", row -> Cell.date(row.planned())).sortedBy("p.planned_on"))
                .column(Column.<Item>signal("state", "走访", Item::state).sortedBy("(coalesce(v.visits, 0) > 0)"))
                .column(Column.<Item>figure("visits", "计数", "次", row -> Cell.number(BigDecimal.valueOf(row.visits()))).sortedBy("coalesce(v.visits, 0)"))
                .column(Column.<Item>date("last", "最近走访", row -> Cell.date(row.last())).sortedBy("v.last").onPhone())
                .column(Column.<Item>text("address", "地址", row -> Cell.text(row.address())).width(24).hidden())
                .filter(Filter.words("q", "企业、片区、地址", "(p.enterprise_name || ' ' || p.route || ' ' || p.address) ilike :q"))
                .filter(Filter.choice("unit", "地区", units, ":unit = any(string_to_array(public.ltree2text(p.unit_path), '.'))"))
                .filter(Filter.choice("officer", "走访人员", officers, "p.post_id::text = :officer"))
                .filter(Filter.flag("left", "未走访", "coalesce(v.visits, 0) = 0"))
                .filter(Filter.flag("visited", "已走访", "v.visits > 0"))
                .filter(Filter.flag("mine", "我的", "p.post_id = :post"))
                .filter(Filter.flag("late", "过了计划月份", "coalesce(v.visits, 0) = 0 and p.month < date_trunc('month', :today::date)"))
                .sortedBy("month")
                .rows(Item::read);
    }

    /** The parameters of the lists' conditions, for this actor on a day. */
    static Map<String, Object> given(Actor actor, LocalDate today) {
        return Map.of(
                "scope", actor.unit().equals(UnitPath.ALL) ? "" : actor.unit().value(), "today", today, "account", actor.account(),
                "post", actor.post().map(PostId::value).orElse(0L));
    }

    private static List<Option> standings() {
        return Stream.of(Standing.values()).map(one -> new Option(one.name(), one.title())).toList();
    }
}
