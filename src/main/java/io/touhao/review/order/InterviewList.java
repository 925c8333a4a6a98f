package io.touhao.review.order;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Interviews as a list. */
public final class InterviewList {

    private InterviewList() {}

    public static Listing<Interview> of(ZoneId zone) {
        return Listing.<Interview>of("interviews", "约谈")
                .noun("次")
                .from("review.interview")
                .where("(unit_path <@ nullif(:scope, '')::public.ltree or :scope = '')")
                .column(Column.<Interview>text("unit", "被约谈单位", row -> Cell.link(row.unitName(), row.address()))
                        .sortedBy("unit_path").width(16).asTitle())
                .column(Column.<Interview>text("grounds", "事由", row -> Cell.text(row.grounds())).width(32).onPhone())
                .column(Column.<Interview>text("issuer", "约谈单位", row -> Cell.text(row.issuerName())).width(12))
                .column(Column.<Interview>date("opened", "触发日期",
                                row -> Cell.date(row.opened().atZone(zone).toLocalDate())).sortedBy("opened_at"))
                .column(Column.<Interview>date("held", "约谈日期",
                                row -> row.record().map(done -> Cell.date(done.held())).orElseGet(Cell::none))
                        .sortedBy("held_on"))
                .column(Column.<Interview>text("by", "约谈人",
                        row -> Cell.text(row.record().map(Interview.Record::by).orElse("—"))).width(12))
                .column(Column.<Interview>text("state", "状态", row -> Cell.text(row.isOpen() ? "待约谈" : "已归档"))
                        .width(8).onPhone())
                .filter(Filter.words("q", "单位、要点", "(unit_name || ' ' || notes || ' ' || attended_by) ilike :q"))
                .filter(Filter.flag("open", "待约谈", "closed_at is null"))
                .sortedBy("-opened")
                .rows(Interview::read);
    }

    /** The parameters of the list's condition, for this actor. */
    public static Map<String, Object> given(Actor actor) {
        return Map.of("scope", Optional.of(actor.unit()).filter(unit -> !unit.equals(UnitPath.ALL))
                .map(UnitPath::value).orElse(""));
    }
}
