package io.touhao.indicator.official.web;

import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.official.Place;
import io.touhao.indicator.official.Series;
import io.touhao.page.list.Cell;
import io.touhao.page.list.Column;
import io.touhao.page.list.Filter;
import io.touhao.page.list.Listing;
import io.touhao.page.list.Option;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One official figure as the list shows it. */
record SeriesRow(
        String series, String title, String unit, String place, Period period, BigDecimal value, ValueStanding standing,
        boolean derived, String source, Optional<LocalDate> published, String note) {

    static Listing<SeriesRow> listing(List<Series> all, List<Place> places) {
        var series = all.stream().collect(Collectors.toMap(Series::id, Function.identity()));
        var names = places.stream().collect(Collectors.toMap(Place::code, Place::title));
        return Listing.<SeriesRow>of("series", "官方数列")
                .noun("个")
                .from("indicator.official")
                .where("known_until is null and coalesce(published_on, period_end + 1) <= :today")
                .key("id")
                .column(Column.<SeriesRow>text("series", "数列", row -> Cell.link(row.title(), "/series/" + row.series()))
                        .sortedBy("series").width(36).asTitle())
                .column(Column.<SeriesRow>text("place", "地区", row -> Cell.text(row.place())).sortedBy("place").width(8).onPhone())
                .column(Column.<SeriesRow>text("period", "报告期", row -> Cell.text(row.period().words()))
                        .sortedBy("period_end").width(18).onPhone())
                .column(Column.<SeriesRow>figure("value", "数值", "", row -> Cell.number(row.value())).sortedBy("value"))
                .column(Column.<SeriesRow>text("unit", "单位", row -> Cell.text(row.unit())).width(8))
                .column(Column.<SeriesRow>text("standing", "状态", row -> Cell.text(row.standing().title())).sortedBy("standing").width(8))
                .column(Column.<SeriesRow>text("basis", "依据", row -> Cell.text(row.derived() ? "推算" : "公布")).sortedBy("derived").width(6))
                .column(Column.<SeriesRow>text("source", "来源", row -> Cell.text(row.source())).width(16))
                .column(Column.<SeriesRow>text("published", "发布日期",
                        row -> Cell.text(row.published().map(LocalDate::toString).orElse("未载"))).width(12))
                .column(Column.<SeriesRow>text("note", "说明", row -> Cell.text(row.note())).width(30))
                .filter(Filter.choice("series", "数列", all.stream().map(one -> new Option(one.id(), one.title())).toList(), "series = :series"))
                .filter(Filter.choice("place", "地区", places.stream().map(one -> new Option(one.code(), one.title())).toList(), "place = :place"))
                .filter(Filter.choice("basis", "依据", List.of(new Option("true", "推算"), new Option("false", "公布")), "derived::text = :basis"))
                .sortedBy("-period")
                .rows(row -> read(row, series, names));
    }

    private static SeriesRow read(ResultSet row, Map<String, Series> series, Map<String, String> names) throws SQLException {
        var one = series.get(row.getString("series"));
        return new SeriesRow(
                one.id(), one.title(), one.unit(), names.get(row.getString("place")), Period.parse(row.getString("period")),
                row.getBigDecimal("value"), ValueStanding.valueOf(row.getString("standing")), row.getBoolean("derived"),
                row.getString("source"), Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                row.getString("note"));
    }
}
