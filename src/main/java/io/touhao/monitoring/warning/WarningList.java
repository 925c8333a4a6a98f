package io.touhao.monitoring.warning;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.ListQuery;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Warnings as a list: those of the own unit and below. */
public final class WarningList {

    private static final String GRAVEST = "array_position(array['RED','ORANGE','YELLOW','BLUE'], level)";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private WarningList() {}

    /**
     * The list; the gravest first, of equals the one that has waited longest. What was beyond the budget of its rule did not
     * go out and is no case: it is listed apart, and only where that is asked for.
     */
    public static Listing<Warning> of(List<Option> units) {
        return Listing.<Warning>of("warnings", "预警")
                .from("monitoring.warning")
                .where("(unit_path <@ nullif(:scope, '')::public.ltree or :scope = '') and (state = 'HELD') = :held")
                .column(Column.<Warning>signal("level", "级别", row -> Cell.signal(row.level().signal(), row.level().title()))
                        .sortedByPresent(GRAVEST, "issued_at"))
                .column(Column.<Warning>text("subject", "对象", row -> Cell.link(row.subjectName(), row.address()))
                        .sortedBy("subject_name collate \"zh-x-icu\"").width(30).asTitle())
                .column(Column.<Warning>text("place", "地区", row -> Cell.text(row.place())).sortedBy("unit_path").width(10))
                .column(Column.<Warning>text("title", "规则", row -> Cell.text(row.title())).sortedBy("rule").width(18).onPhone())
                .column(Column.<Warning>text("grounds", "依据", row -> Cell.text(row.grounds())).width(40).onPhone())
                .column(Column.<Warning>date("issued", "发出", row -> Cell.date(row.issuedAt().atZone(ZONE).toLocalDate()))
                        .sortedByPresent("issued_at"))
                .column(Column.<Warning>signal("state", "处置", row -> Cell.signal(row.state().signal(), row.state().title()))
                        .sortedBy("state").width(16))
                .column(Column.<Warning>text("holder", "在哪里", row -> Cell.text(row.state().isOpen() ? row.holderName() : ""))
                        .sortedBy("holder_path").width(18))
                .column(Column.<Warning>date("due", "派人时限", row -> Cell.date(row.due())).sortedBy("due"))
                .column(Column.<Warning>text("number", "编号", row -> Cell.text(row.number())).sortedBy("number").width(16).hidden())
                .column(Column.<Warning>text("period", "报告期", row -> Cell.text(row.period().words())).sortedBy("last_day").hidden())
                .column(Column.<Warning>text("person", "派谁", row -> Cell.text(row.disposal().person())).width(10).hidden())
                .column(Column.<Warning>text("cause", "原因", row -> Cell.text(row.disposal().cause())).width(16).hidden())
                .filter(Filter.words("q", "对象、编号", "(subject_name || ' ' || number || ' ' || place) ilike :q"))
                .filter(Filter.choice("level", "级别", levels(), "level = :level"))
                .filter(Filter.choice("rule", "规则", rules(), "rule = :rule"))
                .filter(Filter.choice("kind", "对象", kinds(), "kind = :kind"))
                .filter(Filter.choice("state", "处置", states(), "state = :state"))
                .filter(Filter.choice("unit", "地区", units, ":unit = any(string_to_array(public.ltree2text(unit_path), '.'))"))
                .filter(Filter.days("issued", "发出", "issued_at::date"))
                .filter(Filter.flag("open", "待处置", "state in ('ISSUED', 'ASSIGNED', 'VISITED')"))
                .filter(Filter.flag("helped", "帮扶中", "state = 'CONFIRMED'"))
                .filter(Filter.flag("mine", "由本单位处置", "holder_path = nullif(:scope, '')::public.ltree"))
                .filter(Filter.flag("overdue", "逾期未派人", "state = 'ISSUED' and due < :today"))
                .filter(Filter.flag("latest", "本期", "last_day = (select max(last_day) from monitoring.warning)"))
                .sortedBy("level")
                .rows(WarningRows::warning);
    }

    /** The parameters of the list's conditions, for this actor on a day and what was asked for. */
    public static Map<String, Object> given(Actor actor, LocalDate today, ListQuery query) {
        return Map.of("scope", actor.unit().equals(UnitPath.ALL) ? "" : actor.unit().value(), "today", today,
                "held", WarningState.HELD.name().equals(query.given().get("state")));
    }

    private static List<Option> levels() {
        return Arrays.stream(WarningLevel.values()).map(level -> new Option(level.name(), level.title())).toList();
    }

    private static List<Option> kinds() {
        return Arrays.stream(SubjectKind.values()).map(kind -> new Option(kind.name(), kind.title())).toList();
    }

    private static List<Option> states() {
        return Arrays.stream(WarningState.values()).map(state -> new Option(state.name(), state.title())).toList();
    }

    private static List<Option> rules() {
        return WarningPackLoader.bundled().rules().stream().map(rule -> new Option(rule.id(), rule.title())).toList();
    }
}
