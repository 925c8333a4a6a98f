package io.touhao.review.order;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Supervision orders as a list: those of the own unit and below, issued or served. */
public final class OrderList {

    private static final String OWED = "state in ('ISSUED', 'ACKNOWLEDGED', 'SENT_BACK')";

    private OrderList() {}

    public static Listing<SupervisionOrder> of(List<Option> units) {
        return Listing.<SupervisionOrder>of("orders", "督办单")
                .noun("张")
                .from("review.supervision_order")
                .where("(unit_path <@ nullif(:scope, '')::public.ltree or :scope = '')"
                        + " and (state <> 'DRAFTED' or :scope = '' or issuer_path <@ nullif(:scope, '')::public.ltree)")
                .column(Column.<SupervisionOrder>text("number", "编号",
                                row -> Cell.link(row.number().map(OrderNumber::text).orElse("待签发"), row.address()))
                        .sortedBy("issuer_path", "year", "serial").width(20).fixed())
                .column(Column.<SupervisionOrder>text("subject", "督办事项", row -> Cell.link(row.subject(), row.address()))
                        .sortedBy("subject collate \"zh-x-icu\"").width(40).asTitle())
                .column(Column.<SupervisionOrder>signal("colour", "级别",
                                row -> Cell.signal(row.colour().signal(), row.colour().title()))
                        .sortedBy("array_position(array['RED','YELLOW','BLUE'], colour)"))
                .column(Column.<SupervisionOrder>text("unit", "发给", row -> Cell.text(row.served().unitName()))
                        .sortedBy("unit_path").width(12).onPhone())
                .column(Column.<SupervisionOrder>text("person", "责任人", row -> Cell.text(row.served().person())).width(10))
                .column(Column.<SupervisionOrder>text("state", "状态", row -> Cell.text(row.state().title()))
                        .sortedBy("state").width(10))
                .column(Column.<SupervisionOrder>date("due", "答复时限", row -> Cell.date(row.due())).sortedBy("due").onPhone())
                .column(Column.<SupervisionOrder>text("issuer", "签发单位", row -> Cell.text(row.issuer().unitName()))
                        .sortedBy("issuer_path").width(12))
                .column(Column.<SupervisionOrder>text("rule", "规则",
                        row -> Cell.text(row.grounds().isByRule() ? row.grounds().rule() : "人工")).width(8))
                .column(Column.<SupervisionOrder>text("office", "承办单位", row -> Cell.text(row.served().officeName()))
                        .width(20).hidden())
                .filter(Filter.words("q", "编号、事项、责任人", """
                        (subject || ' ' || unit_name || ' ' || person_name || ' ' || office_name || ' '
                            || coalesce(word || '〔' || year || '〕' || serial || '号', '')) ilike :q"""))
                .filter(Filter.choice("colour", "级别", colours(), "colour = :colour"))
                .filter(Filter.choice("state", "状态", states(), "state = :state"))
                .filter(Filter.choice("unit", "地区", units,
                        ":unit = any(string_to_array(public.ltree2text(unit_path), '.'))"))
                .filter(Filter.days("due", "答复时限", "due"))
                .filter(Filter.flag("mine", "发给本单位", "office_id = :office"))
                .filter(Filter.flag("issued", "本级签发", "issuer_path = nullif(:scope, '')::public.ltree"))
                .filter(Filter.flag("overdue", "逾期未答复", "due < :today and " + OWED))
                .filter(Filter.flag("excepted", "例外销单",
                        "exists (select from review.order_step as step where step.order_id = supervision_order.id and step.kind = 'EXCEPTED')"))
                .filter(Filter.flag("open", "未销单", "state not in ('DISCHARGED', 'WITHDRAWN')"))
                .sortedBy("-due")
                .rows(OrderList::read);
    }

    /** The parameters of the list's conditions, for this actor on a day. */
    public static Map<String, Object> given(Actor actor, LocalDate today) {
        return Map.of(
                "scope", actor.unit().equals(UnitPath.ALL) ? "" : actor.unit().value(),
                "office", actor.office().map(office -> office.value()).orElse(0L), "today", today);
    }

    private static SupervisionOrder read(ResultSet row) throws SQLException {
        return OrderRows.order(row);
    }

    private static List<Option> colours() {
        return Arrays.stream(Colour.values()).map(colour -> new Option(colour.name(), colour.title())).toList();
    }

    private static List<Option> states() {
        return Arrays.stream(OrderState.values()).map(state -> new Option(state.name(), state.title())).toList();
    }
}
