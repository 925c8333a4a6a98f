package io.touhao.report.circular;

import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import java.time.LocalDate;
import java.util.List;

/** The circulars that a reader sees, as a list. */
final class CircularList {

    private static final List<Option> STATES = List.of(new Option("DRAFT", "草稿"), new Option("ISSUED", "已签发"));

    static final Listing<CircularRow> LISTING = Listing.<CircularRow>of("circulars", "通报").noun("份")
            .select("c.id, c.version, c.unit_path::text as unit_path, c.unit_name, c.round_id, c.round_name, c.remark, c.demands, "
                    + "c.state, c.worded_at, c.worded_by, c.word, c.year, c.serial, c.issued_on, c.issued_at, c.issued_by, c.pack, c.form")
            .from("report.circular c")
            .key("c.id")
            .column(Column.<CircularRow>text("title", "通报", row -> Cell.link(row.title(), row.address())).width(32).asTitle())
            .column(Column.<CircularRow>text("number", "文号", row -> Cell.text(number(row))))
            .column(Column.<CircularRow>text("unit", "单位", row -> Cell.text(row.unitName())).sortedBy("c.unit_path"))
            .column(Column.<CircularRow>text("state", "状态", row -> Cell.text(row.isDraft() ? "草稿" : "已签发")))
            .column(Column.<CircularRow>date("issued", "签发日期", CircularList::issued).sortedBy("c.issued_on").onPhone())
            .column(Column.<CircularRow>date("worded", "最近修改", row -> Cell.date(LocalDate.ofInstant(row.wordedAt(), Circular.ZONE)))
                    .sortedByPresent("c.worded_at"))
            .filter(Filter.words("q", "轮次、单位、文号", "c.round_name ilike :q or c.unit_name ilike :q or c.word ilike :q"))
            .filter(Filter.choice("state", "状态", STATES, "c.state = :state"))
            .sortedBy("-worded")
            .rows(CircularStore::row);

    private CircularList() {}

    private static String number(CircularRow row) {
        return row.seal().map(seal -> seal.issue().number()).orElse("—");
    }

    private static Cell issued(CircularRow row) {
        return row.seal().map(seal -> Cell.date(seal.issue().date())).orElse(Cell.text("—"));
    }
}
