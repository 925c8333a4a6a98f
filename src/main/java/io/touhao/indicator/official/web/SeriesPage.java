package io.touhao.indicator.official.web;

import io.touhao.indicator.official.OfficialValue;
import io.touhao.indicator.official.Series;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.Heading;
import io.touhao.page.part.Link;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** One official series: the latest of each place, and every edition. */
record SeriesPage(Series series, List<OfficialValue> latest, List<OfficialValue> editions, LocalDate today) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Heading heading() {
        return Heading.of(series.title(), "indicators").child("series")
                .facts("单位 %s · 统计部门公布 · 截至 %s".formatted(series.unit(), Dates.full(today)))
                .under(new Link("官方数列", "/series"));
    }

    String print(BigDecimal value) {
        return Figures.number(value);
    }

    String known(OfficialValue value) {
        return Dates.full(value.knownFrom().atZone(ZONE).toLocalDate());
    }

    String until(OfficialValue value) {
        return value.knownUntil().map(at -> "至 " + Dates.full(at.atZone(ZONE).toLocalDate())).orElse("现行");
    }

    boolean isPublic(OfficialValue value) {
        return !value.published().orElse(value.period().lastDay().plusDays(1)).isAfter(today);
    }
}
