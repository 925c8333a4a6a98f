package io.touhao.monitoring.board.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.monitoring.board.Burden;
import io.touhao.monitoring.board.Holder;
import io.touhao.monitoring.board.UnitCount;
import io.touhao.monitoring.filing.web.ReturnNavigation;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Form;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Percent;
import io.touhao.quantity.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The board of a period (月报报送).
 *
 * @param burdenBefore what filling in cost in the period before
 * @param names of the units, by path
 * @param unlocks how many requests to unlock wait for the viewer
 */
record BoardPage(
        Form form, Period period, List<Period> periods, Actor actor, List<UnitCount> rows, UnitCount total, List<Holder> longest,
        Optional<Burden> burden, Optional<Burden> burdenBefore, Map<String, String> names, List<UnlockRow> unlocks, String done, Instant now, ZoneId zone) {

    /** A request to unlock that waits for the viewer. */
    record UnlockRow(long id, String firm, String address, String reason, String by) {}

    Heading heading() {
        return Heading.of("%s%s报送".formatted(period.words(), form.shortTitle()), ReturnNavigation.KEY).child("board").facts(
                "表 %s · 企业截止 %s · 数据截至 %s".formatted(form.id(), lock(Desk.ENTERPRISE), moment(now)));
    }

    Desk desk() {
        return Desk.ofDepth(actor.unit().depth());
    }

    List<KeyFigure> figures() {
        return List.of(
                figure("应报", total.owed(), period.words().replaceAll("^\\d+年", "") + "在库", ""),
                figure("已通过", total.passedBy(desk()), "占应报 %s%%".formatted(share(total.passedBy(desk()))), passedStates()),
                figure("待审核", total.waitingFor(desk()), "县 %s、市 %s、省 %s".formatted(
                        Figures.count(total.atCounty()), Figures.count(total.atCity()), Figures.count(total.atProvince())), "SUBMITTED"),
                figure("被退回", total.returned(), "须企业修改重报", "RETURNED"),
                figure("未报", total.due(), "报送率 %s%%".formatted(Figures.rate(total.rate())), "DUE"));
    }

    private String passedStates() {
        return desk() == Desk.PROVINCE ? "FINAL" : desk() == Desk.CITY ? "CITY" : "COUNTY";
    }

    private String share(long part) {
        return Figures.rate(total.owed() == 0 ? java.math.BigDecimal.ZERO
                : java.math.BigDecimal.valueOf(part * 100).divide(java.math.BigDecimal.valueOf(total.owed()), 1, java.math.RoundingMode.HALF_UP));
    }

    private KeyFigure figure(String title, long count, String note, String state) {
        return KeyFigure.of(title, Figures.count(count), "家", note).opens("/returns/firms?period=%s%s".formatted(
                period.code().replace("/", "%2F"), state.isEmpty() ? "" : "&state=" + state));
    }

    String firms(String unit, String state) {
        return "/returns/firms?period=%s&unit=%s%s".formatted(period.code().replace("/", "%2F"), unit, state.isEmpty() ? "" : "&state=" + state);
    }

    String name(String unit) {
        return names.getOrDefault(unit, unit);
    }

    /** 济南市工信局; the province's is 工信厅. */
    String bureau(String unit) {
        return name(unit) + (unit.contains(".") ? "工信局" : "工信厅");
    }

    boolean uploads() {
        return actor.is(Role.COUNTY_OFFICER);
    }

    String lock(Desk desk) {
        return Dates.inYear(form.locks().lock(desk, period), Year.of(LocalDateTime.ofInstant(now, zone).getYear()));
    }

    String moment(Instant at) {
        return Dates.inYear(LocalDateTime.ofInstant(at, zone), Year.of(LocalDateTime.ofInstant(now, zone).getYear()));
    }

    String hours(Holder holder) {
        return Figures.count(Duration.between(holder.since(), now).toHours());
    }

    boolean isLong(Holder holder) {
        return Duration.between(holder.since(), now).toHours() >= 24;
    }

    long missing() {
        return total.due() + total.returned();
    }

    boolean isJudge() {
        return actor.is(Role.COUNTY_OFFICER, Role.CITY_OFFICER, Role.DIVISION_OFFICER);
    }

    /** What waits at the viewer's own desk. */
    long own() {
        return switch (desk()) {
            case PROVINCE -> total.atProvince();
            case CITY -> total.atCity();
            case COUNTY -> total.atCounty();
            case ENTERPRISE -> 0;
        };
    }

    /** What filling in cost, with the period before beside it, each opening what it is made of. */
    List<BurdenRow> burdenRows() {
        return burden.map(now -> List.of(
                burden("已报企业", "家", "", one -> Figures.count(one.firms())),
                burden("每家要填的项", "项", "", one -> Figures.number(one.fields())),
                burden("用时中位", "分钟", "", one -> Figures.number(one.minutes())),
                burden("合计用时", "小时", "", one -> Figures.number(one.hours())),
                burden("重报率", "%", "&again=on", one -> Figures.rate(one.againRate())))).orElse(List.of());
    }

    private BurdenRow burden(String title, String unit, String narrowed, Function<Burden, String> figure) {
        return new BurdenRow(title, unit, burden.map(figure).orElse("—"), burdenBefore.map(figure).orElse("—"), BurdenPage.address(period) + narrowed);
    }

    /** One figure of the burden. */
    record BurdenRow(String title, String unit, String now, String before, String address) {}

    String told() {
        return done.matches("\\d{1,7}") ? "已办 %s 家。".formatted(Figures.count(Long.parseLong(done))) : "";
    }

    String label(UnitCount row) {
        return "已通过 %d，待审核 %d，被退回 %d，未报 %d".formatted(row.passedBy(desk()), row.waitingFor(desk()), row.returned(), row.due());
    }

    List<Piece> pieces(UnitCount row) {
        var parts = new long[] {row.passedBy(desk()), row.waitingFor(desk()), row.returned(), row.due()};
        var marks = List.of("f-ink", "f-ink3", "f-r", "f-n");
        var pieces = new java.util.ArrayList<Piece>();
        double start = 0;
        for (var at = 0; at < parts.length; at++) {
            var width = row.owed() == 0 ? 0 : parts[at] * 100.0 / row.owed();
            if (width > 0) {
                pieces.add(new Piece(marks.get(at), Percent.of(start), Percent.of(Math.max(0.3, width - 0.5))));
            }
            start += width;
        }
        return pieces;
    }

    /** A part of the bar where it is drawn. */
    record Piece(String css, String start, String width) {}

    boolean isLow(UnitCount row) {
        return row.rate().doubleValue() < 88;
    }
}
