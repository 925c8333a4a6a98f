package io.touhao.report.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Listing;
import io.touhao.quantity.WorkingDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;

/** The columns of the ledger: on the page, and the eleven that offices know on paper. */
record LedgerColumns(LocalDate today, WorkingDays calendar, ZoneId zone, ActionTitles actions) {

    /**
     * The page's columns.
     *
     * @param quickView address of this page of the ledger, to which the quick view's id is added
     * @param narrow whether the quick view is open: what it repeats leaves the table
     * @param own whether all rows are of the own unit, which then needs no column
     */
    Listing.Builder<LedgerRow> onPage(Listing.Builder<LedgerRow> list, String quickView, boolean narrow, boolean own) {
        return list
                .column(Column.<LedgerRow>text("number", "编号", row -> Cell.link(row.number(), row.address()))
                        .sortedBy("number", "unit_path").width(10).fixed())
                .column(Column.<LedgerRow>text("title", "任务事项",
                                row -> Cell.link(row.title(), quickView + row.id().value()))
                        .sortedBy("title collate \"zh-x-icu\"").width(40).asTitle())
                .column(hiddenIf(own, Column.<LedgerRow>text("unit", "地区", row -> Cell.text(row.unitName()))
                        .sortedBy("unit_path").width(10).onPhone()))
                .column(Column.<LedgerRow>figure("target", "年度目标", "", row -> goal(item(row))).sortedBy("goal"))
                .column(Column.<LedgerRow>text("measure", "单位", row -> Cell.text(item(row).unit())).width(8))
                .column(Column.<LedgerRow>figure("done", "完成", "", row -> done(item(row))).sortedBy("done"))
                .column(Column.<LedgerRow>figure("share", "完成率", "%", LedgerColumns::share).sortedBy("share").onPhone())
                .column(Column.<LedgerRow>figure("ahead", "较序时", "百分点", row -> ahead(item(row))).sortedBy("ahead"))
                .column(Column.<LedgerRow>signal("signal", "信号",
                                row -> Cell.signal(row.signal(), row.cause().title()))
                        .sortedBy("array_position(array['RED','YELLOW','BLUE','PAUSED','NONE','GREEN','DONE'], signal)"))
                .column(Column.<LedgerRow>date("due", "完成时限", row -> Cell.date(row.due())).sortedBy("due").onPhone())
                .column(hiddenIf(narrow, Column.<LedgerRow>text("state", "状态", row -> Cell.text(state(row)))
                        .sortedBy("state")))
                .column(hiddenIf(narrow, Column.<LedgerRow>text("office", "牵头单位",
                                row -> Cell.text(row.owner().officeName()))
                        .sortedBy("office_name collate \"zh-x-icu\"").width(20)))
                .column(hiddenIf(narrow, Column.<LedgerRow>text("person", "责任人",
                                row -> Cell.text(row.owner().personName()))
                        .sortedBy("person_name collate \"zh-x-icu\"").width(10)))
                .column(Column.<LedgerRow>text("action", "专项行动", row -> Cell.text(actions.title(row.action())))
                        .sortedBy("action").width(24).hidden())
                .column(Column.<LedgerRow>text("left", "剩余", row -> Cell.text(item(row).left())).hidden())
                .column(Column.<LedgerRow>text("supporting", "配合单位", row -> Cell.text(supporting(row)))
                        .width(24).hidden())
                .column(Column.<LedgerRow>text("progress", "进展情况", row -> Cell.text(row.progress())).width(40).hidden())
                .column(Column.<LedgerRow>text("problems", "存在问题", row -> Cell.text(row.problems())).width(30).hidden())
                .column(Column.<LedgerRow>text("next", "下步措施", row -> Cell.text(row.nextSteps())).width(30).hidden())
                .column(Column.<LedgerRow>text("source", "来源", row -> Cell.text(row.citation())).width(28).hidden())
                .column(Column.<LedgerRow>text("updated", "更新时间",
                                row -> Cell.moment(row.updatedAt().atZone(zone).toLocalDateTime()))
                        .sortedBy("updated_at").hidden())
                .sortedBy("number");
    }

    /** 序号, 任务事项, 目标, 牵头单位, 责任人, 配合单位, 完成时限, 进展情况, 存在问题, 下步措施, 状态. */
    Listing.Builder<LedgerRow> onPaper(Listing.Builder<LedgerRow> list) {
        var counter = new AtomicInteger();
        return list
                .column(Column.<LedgerRow>text("place", "序号", row -> Cell.count(counter.incrementAndGet()))
                        .sortedBy("number", "unit_path"))
                .column(Column.<LedgerRow>text("title", "任务事项", row -> Cell.text(row.title()))
                        .sortedBy("title collate \"zh-x-icu\"").asTitle())
                .column(Column.<LedgerRow>text("target", "目标", row -> Cell.text(item(row).goalWords())).sortedBy("goal"))
                .column(Column.<LedgerRow>text("office", "牵头单位", row -> Cell.text(row.owner().officeName()))
                        .sortedBy("office_name collate \"zh-x-icu\""))
                .column(Column.<LedgerRow>text("person", "责任人", row -> Cell.text(row.owner().personName()))
                        .sortedBy("person_name collate \"zh-x-icu\""))
                .column(Column.text("supporting", "配合单位", row -> Cell.text(supporting(row))))
                .column(Column.<LedgerRow>date("due", "完成时限", row -> Cell.date(row.due())).sortedBy("due"))
                .column(Column.text("progress", "进展情况", row -> Cell.text(row.progress())))
                .column(Column.text("problems", "存在问题", row -> Cell.text(row.problems())))
                .column(Column.text("next", "下步措施", row -> Cell.text(row.nextSteps())))
                .column(Column.<LedgerRow>signal("signal", "状态", row -> Cell.signal(row.signal(), row.cause().title() + (row.override().isPresent() ? "（越级）" : "")))
                        .sortedBy("array_position(array['RED','YELLOW','BLUE','PAUSED','NONE','GREEN','DONE'], signal)"))
                .sortedBy("place");
    }

    private Item item(LedgerRow row) {
        return new Item(row, today, calendar);
    }

    private static Column<LedgerRow> hiddenIf(boolean narrow, Column<LedgerRow> column) {
        return narrow ? column.hidden() : column;
    }

    private static Cell goal(Item item) {
        return item.target().goal()
                .map(figure -> Cell.figure(figure, item.goal(), ""))
                .orElseGet(() -> Cell.text(item.goal()));
    }

    private static Cell done(Item item) {
        return item.row().done()
                .map(figure -> Cell.figure(figure, item.done(), item.address() + "#provenance"))
                .orElseGet(Cell::none);
    }

    private static Cell share(LedgerRow row) {
        return row.share().map(Cell::rate).orElseGet(Cell::none);
    }

    /** Of pro-rata where the figure grows, of the goal for a rate. */
    private static Cell ahead(Item item) {
        var row = item.row();
        return row.ahead().or(() -> row.done().filter(level -> item.unit().equals("%")).flatMap(item.target()::gap))
                .map(points -> Cell.difference(points, row.isBad() && points.signum() < 0))
                .orElseGet(Cell::none);
    }

    /** 已销号（越级）: what was closed out in spite of the rule stands out. */
    private static String state(LedgerRow row) {
        return row.state().title() + (row.override().isPresent() ? "（越级）" : "");
    }

    private static String supporting(LedgerRow row) {
        return String.join("、", row.supporting());
    }
}
