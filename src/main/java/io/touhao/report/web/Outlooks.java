package io.touhao.report.web;

import io.touhao.commitment.LedgerRow;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Value;
import io.touhao.indicator.Values;
import io.touhao.indicator.forecast.Forecast;
import io.touhao.indicator.forecast.Forecasts;
import io.touhao.indicator.forecast.Placed;
import io.touhao.indicator.forecast.Track;
import io.touhao.indicator.official.OfficialSeries;
import io.touhao.indicator.official.OfficialValue;
import io.touhao.indicator.official.Place;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the figures of commitments come from and go to: their series, the forecast, the units beside each other. */
@Component
class Outlooks {

    private static final int JANUARY = 1;

    private final Indicators indicators;
    private final Values values;
    private final OfficialSeries official;
    private final Clock clock;

    Outlooks(Indicators indicators, Values values, OfficialSeries official, Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.official = official;
        this.clock = clock;
    }

    /** The main target of a row; without a reading it is what was reported and no more. */
    @Transactional(readOnly = true)
    Goal goal(LedgerRow row, Item item) {
        var indicator = row.reading().flatMap(reading -> row.indicator()).flatMap(indicators::find);
        if (indicator.isEmpty()) {
            return new Goal(item, Optional.empty(), Optional.empty(), "—");
        }
        var series = series(indicator.get(), row.unit());
        return new Goal(
                item, move(series), forecast(indicator.get(), row, series),
                row.unit().depth() == 1 ? rank(indicator.get(), series) : "—");
    }

    /** The indicator's own figure by period, oldest first, as known now; without what is still being gathered. */
    @Transactional(readOnly = true)
    List<Value> series(Indicator indicator, UnitPath unit) {
        var settled = values.settled(indicator.id(), today());
        return values.series(indicator.id(), unit, indicator.headline(), clock.instant()).stream()
                .filter(value -> !value.period().lastDay().isAfter(today()) && !value.period().lastDay().isAfter(settled))
                .sorted(Comparator.comparing(Value::period))
                .toList();
    }

    Optional<Indicator> indicator(IndicatorId id) {
        return indicators.find(id);
    }

    /** Since the month before; a figure of the first quarter is not compared with one of eleven months. */
    private static Optional<BigDecimal> move(List<Value> series) {
        if (series.size() < 2) {
            return Optional.empty();
        }
        var last = series.getLast();
        var before = series.get(series.size() - 2);
        return Optional.of(last.figure().subtract(before.figure()))
                .filter(move -> before.period().to().equals(last.period().to().minusMonths(1)));
    }

    private Optional<Forecast> forecast(Indicator indicator, LedgerRow row, List<Value> series) {
        var track = new Track(series.stream()
                .filter(value -> value.period().from().getMonthValue() == JANUARY || value.period().months() == 1)
                .collect(Collectors.toMap(
                        value -> value.period().to(), Value::figure, (one, longer) -> longer, HashMap<YearMonth, BigDecimal>::new)));
        return row.target().kind().accumulates() && !indicator.isRate()
                ? Forecasts.ofGrowing(track, today().getYear(), indicator.decimals())
                : Forecasts.ofLevel(track, today().getYear(), indicator.decimals());
    }

    /** Among ours and the benchmark provinces, as far as they published the same period. */
    private String rank(Indicator indicator, List<Value> series) {
        if (series.isEmpty()) {
            return "—";
        }
        var now = new HashMap<String, BigDecimal>();
        official.places().stream().filter(Place::benchmark).forEach(place -> official
                .value(indicator.id().value(), place.code(), series.getLast().period(), today())
                .ifPresent(value -> now.put(place.code(), value.value())));
        if (now.isEmpty()) {
            return "—";
        }
        now.put("", series.getLast().figure());
        return Placed.of(now, Map.of(), false).stream()
                .filter(placed -> placed.who().isEmpty())
                .map(placed -> placed.place() + " / " + now.size())
                .findFirst()
                .orElseThrow();
    }

    /** The units right below by an indicator, the best first, with how many places each moved since the period before. */
    @Transactional(readOnly = true)
    List<Placed<UnitPath>> below(Indicator indicator, UnitPath unit, Period period, Optional<Period> before) {
        return Placed.of(
                figures(indicator, unit, period),
                before.map(earlier -> figures(indicator, unit, earlier)).orElse(Map.of()),
                indicator.direction() == io.touhao.indicator.Direction.DOWN);
    }

    private Map<UnitPath, BigDecimal> figures(Indicator indicator, UnitPath unit, Period period) {
        return values.below(indicator.id(), unit, period, indicator.headline(), clock.instant()).stream()
                .collect(Collectors.toMap(Value::unit, Value::figure, (one, same) -> one));
    }

    /** By the members of the indicator's first dimension, the best first. */
    @Transactional(readOnly = true)
    List<Value> slices(Indicator indicator, UnitPath unit, Period period) {
        return indicator.dimensions().isEmpty() ? List.of() : values.slices(
                        indicator.id(), unit, period, indicator.headline(), indicator.dimensions().getFirst(), clock.instant())
                .stream().sorted(Comparator.comparing(Value::figure).reversed()).toList();
    }

    /** What the places have published last of a series. */
    List<OfficialValue> published(String series) {
        return official.latestOfEach(series, today());
    }

    Optional<String> title(String series) {
        return official.find(series).map(one -> one.title());
    }

    Optional<OfficialValue> national(String series, Period period) {
        return official.value(series, Place.NATION, period, today());
    }

    List<Place> places() {
        return official.places();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
