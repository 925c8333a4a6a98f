package io.touhao.service.request.web;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.service.request.Origin;
import io.touhao.service.request.RequestPack;
import io.touhao.service.request.RequestState;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests as lists. */
final class RequestLists {

    private static final RequestPack PACK = RequestPack.bundled();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private RequestLists() {}

    /** A request, as the lists show it. */
    record Row(
            long id, String number, String firm, String unit, String kind, String title, Origin origin, LocalDateTime raised, RequestState state,
            String holder, LocalDate due, boolean late, Optional<Integer> rating, boolean common) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("id"), row.getString("number"), row.getString("enterprise_name"), row.getString("unit_path"), row.getString("kind"),
                    row.getString("title"), Origin.valueOf(row.getString("origin")),
                    LocalDateTime.ofInstant(row.getTimestamp("raised_at").toInstant(), ZONE), RequestState.valueOf(row.getString("state")),
                    row.getString("holder"), row.getObject("due", LocalDate.class), row.getBoolean("late"),
                    Optional.ofNullable(row.getObject("rating", Integer.class)), row.getBoolean("common"));
        }

        Cell light() {
            return late ? Cell.signal(Signal.RED, "逾期，" + state.title()) : Cell.signal(state.signal(), state.title());
        }
    }

    /** Requests of the own unit and below; an enterprise sees its own by the database's lock. */
    static Listing<Row> of(List<Option> units, Map<String, String> names) {
        return Listing.<Row>of("requests", "企业诉求").noun("件")
                .select("r.*, (r.state in ('RAISED', 'HANDLING') and r.due < :today) as late")
                .from("service.request r")
                .where("(r.unit_path operator(public.<@) nullif(:scope, '')::public.ltree or :scope = '')")
                .key("r.id")
                .column(Column.<Row>text("title", "事项", row -> Cell.link(row.title(), "/requests/" + row.id()))
                        .sortedBy("r.title collate \"zh-x-icu\"").width(30).asTitle())
                .column(Column.<Row>text("firm", "企业", row -> Cell.text(row.firm())).sortedBy("r.enterprise_name collate \"zh-x-icu\"").width(24).onPhone())
                .column(Column.<Row>text("unit", "地区", row -> Cell.text(names.getOrDefault(row.unit(), ""))).sortedBy("r.unit_path").width(10))
                .column(Column.<Row>text("kind", "类别", row -> Cell.text(PACK.kind(row.kind()).map(RequestPack.Kind::title).orElse(row.kind()))).sortedBy("r.kind").width(8))
                .column(Column.<Row>date("raised", "提出", row -> Cell.moment(row.raised())).sortedByPresent("r.raised_at"))
                .column(Column.<Row>signal("state", "状态", Row::light).sortedBy("r.state").width(16))
                .column(Column.<Row>text("holder", "谁在办", row -> Cell.text(row.state().isOpen() ? row.holder() : "")).sortedBy("r.holder collate \"zh-x-icu\"").width(18))
                .column(Column.<Row>date("due", "办结时限", row -> Cell.date(row.due())).sortedByPresent("r.due").onPhone())
                .column(Column.<Row>figure("rating", "评价", "分", row -> row.rating().<Cell>map(points -> Cell.number(BigDecimal.valueOf(points))).orElseGet(Cell::none)).sortedBy("r.rating"))
                .column(Column.<Row>text("common", "共性", row -> Cell.text(row.common() ? "共性问题" : "")).sortedBy("r.common").width(8))
                .column(Column.<Row>text("number", "编号", row -> Cell.text(row.number())).sortedBy("r.number").width(18).hidden())
                .column(Column.<Row>text("origin", "来源", row -> Cell.text(row.origin().title())).sortedBy("r.origin").width(12).hidden())
                .filter(Filter.words("q", "事项、企业、编号", "(r.title || ' ' || r.enterprise_name || ' ' || r.number || ' ' || r.words) ilike :q"))
                .filter(Filter.choice("unit", "地区", units, ":unit = any(string_to_array(public.ltree2text(r.unit_path), '.'))"))
                .filter(Filter.choice("kind", "类别", PACK.kindOptions(), "r.kind = :kind"))
                .filter(Filter.choice("state", "状态", Stream.of(RequestState.values()).map(state -> new Option(state.name(), state.title())).toList(), "r.state = :state"))
                .filter(Filter.choice("origin", "来源", Stream.of(Origin.values()).map(origin -> new Option(origin.name(), origin.title())).toList(), "r.origin = :origin"))
                .filter(Filter.days("raised", "提出", "r.raised_at::date"))
                .filter(Filter.flag("open", "在办", "r.state in ('RAISED', 'HANDLING')"))
                .filter(Filter.flag("mine", "由本单位办", "r.holder_path = nullif(:scope, '')::public.ltree"))
                .filter(Filter.flag("late", "逾期", "r.state in ('RAISED', 'HANDLING') and r.due < :today"))
                .filter(Filter.flag("common", "共性问题", "r.common"))
                .filter(Filter.flag("pause", "待批暂停", "r.pause_reason <> '' and not r.pause_running"))
                .sortedBy("-raised")
                .rows(Row::read);
    }

    static Map<String, Object> given(Actor actor, LocalDate today) {
        return Map.of("scope", actor.enterprise().isPresent() || actor.unit().equals(UnitPath.ALL) ? "" : actor.unit().value(), "today", today);
    }

    /** What was learnt from solved requests. */
    static Listing<Lesson> lessons() {
        return Listing.<Lesson>of("lessons", "诉求知识库").noun("条")
                .from("service.lesson l")
                .key("l.id")
                .column(Column.<Lesson>text("title", "问题", row -> Cell.text(row.title())).sortedBy("l.title collate \"zh-x-icu\"").width(30).asTitle())
                .column(Column.<Lesson>text("kind", "类别", row -> Cell.text(PACK.kind(row.kind()).map(RequestPack.Kind::title).orElse(row.kind()))).sortedBy("l.kind").width(8))
                .column(Column.<Lesson>text("answer", "办法", row -> Cell.text(row.answer())).width(60).onPhone())
                .column(Column.<Lesson>date("kept", "归入", row -> Cell.date(row.kept())).sortedByPresent("l.kept_at"))
                .filter(Filter.words("q", "问题、办法", "(l.title || ' ' || l.answer) ilike :q"))
                .filter(Filter.choice("kind", "类别", PACK.kindOptions(), "l.kind = :kind"))
                .sortedBy("-kept")
                .rows(Lesson::read);
    }

    /** A line of the knowledge base. */
    record Lesson(long id, String kind, String title, String answer, LocalDate kept) {

        static Lesson read(ResultSet row) throws SQLException {
            return new Lesson(
                    row.getLong("id"), row.getString("kind"), row.getString("title"), row.getString("answer"),
                    row.getTimestamp("kept_at").toInstant().atZone(ZONE).toLocalDate());
        }
    }
}
