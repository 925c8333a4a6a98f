package io.touhao.report.web;

import io.touhao.indicator.official.OfficialValue;
import io.touhao.indicator.official.Place;
import io.touhao.page.Figures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The provinces beside each other by what they published last (对标省份). */
record Benchmarks(List<Column> columns, List<Place> places) {

    /** One official series with the latest of each place. */
    record Column(String series, String title, List<OfficialValue> values) {

        private Map<Place, OfficialValue> byPlace() {
            return values.stream().collect(Collectors.toMap(OfficialValue::place, Function.identity()));
        }
    }

    static Benchmarks of(CockpitPack pack, Outlooks outlooks) {
        var columns = pack.compared().stream()
                .map(series -> new Column(series, outlooks.title(series).orElse(series), outlooks.published(series)))
                .filter(column -> !column.values().isEmpty())
                .toList();
        var places = outlooks.places().stream()
                .filter(place -> place.benchmark() || place.code().equals("37") || place.code().equals(Place.NATION))
                .filter(place -> columns.stream().anyMatch(column -> column.byPlace().containsKey(place)))
                .toList();
        return new Benchmarks(columns, places);
    }

    Optional<OfficialValue> at(Column column, Place place) {
        return Optional.ofNullable(column.byPlace().get(place));
    }

    String figure(OfficialValue value) {
        return Figures.number(value.value());
    }

    /** 上半年 in few letters: 1—6月, 一季度. */
    String period(OfficialValue value) {
        return value.period().words().replaceFirst("^\\d{4}年(第)?", "") + (value.derived() ? " 推算" : "");
    }
}
