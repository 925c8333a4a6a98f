package io.touhao.indicator.value;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Closing;
import io.touhao.indicator.Computation;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Value;
import io.touhao.indicator.Values;
import io.touhao.indicator.fact.FactSources;
import io.touhao.quantity.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class DefaultValues implements Values {

    private static final String ONE_UNIT = "indicator = :indicator and unit_path = :unit::public.ltree and measure = :measure";

    private final ValueStore store;
    private final Indicators indicators;
    private final FactSources sources;
    private final Clock clock;

    DefaultValues(ValueStore store, Indicators indicators, FactSources sources, Clock clock) {
        this.store = store;
        this.indicators = indicators;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Optional<Value> latest(IndicatorId indicator, UnitPath unit, LocalDate day) {
        var headline = indicators.find(indicator).map(found -> found.headline()).orElse(Measure.LEVEL);
        var given = given(indicator, unit, headline);
        given.put("day", day);
        given.put("settled", settled(indicator, day));
        var whenOver = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return store.known(ONE_UNIT + " and slice = '' and (last_day - make_interval(months => months - 1)) <= :day::date and last_day <= :settled::date",
                        given, whenOver, "last_day desc, months desc limit 1")
                .stream()
                .findFirst();
    }

    /** Without a closing day every period of the year counts that has begun. */
    @Override
    public LocalDate settled(IndicatorId indicator, LocalDate day) {
        return indicators.find(indicator).flatMap(found -> closing(found)).map(closing -> closing.settled(day))
                .orElseGet(() -> day.with(TemporalAdjusters.lastDayOfYear()));
    }

    /** A rank closes with what it is a rank of. */
    private Optional<Closing> closing(Indicator indicator) {
        return indicator.computation() instanceof Computation.Rank(var of)
                ? indicators.find(of).flatMap(this::closing)
                : indicator.source().flatMap(sources::find).flatMap(FactSource::closing);
    }

    @Override
    public Optional<Value> find(IndicatorId indicator, UnitPath unit, Period period, Measure measure, Instant knownAt) {
        var given = given(indicator, unit, measure);
        given.put("period", period.code());
        return store.known(ONE_UNIT + " and slice = '' and period = :period", given, knownAt, "id").stream().findFirst();
    }

    @Override
    public List<Value> series(IndicatorId indicator, UnitPath unit, Measure measure, Instant knownAt) {
        return store.known(ONE_UNIT + " and slice = ''", given(indicator, unit, measure), knownAt, "last_day, months");
    }

    @Override
    public List<Value> below(IndicatorId indicator, UnitPath parent, Period period, Measure measure, Instant knownAt) {
        return atDepth(indicator, parent, parent.depth() + 1, period, measure, knownAt);
    }

    @Override
    public List<Value> atDepth(
            IndicatorId indicator, UnitPath root, int depth, Period period, Measure measure, Instant knownAt) {
        var given = given(indicator, root, measure);
        given.put("period", period.code());
        given.put("depth", depth);
        return store.known("""
                indicator = :indicator and measure = :measure and slice = '' and period = :period
                and unit_path operator(public.<@) :unit::public.ltree and public.nlevel(unit_path) = :depth""",
                given, knownAt, "unit_path");
    }

    @Override
    public List<Value> slices(
            IndicatorId indicator, UnitPath unit, Period period, Measure measure, String dimension, Instant knownAt) {
        var given = given(indicator, unit, measure);
        given.put("period", period.code());
        given.put("dimension", dimension + "=");
        return store.known(ONE_UNIT + " and period = :period and starts_with(slice, :dimension)", given, knownAt,
                "slice collate \"C\"");
    }

    @Override
    public List<Value> editions(IndicatorId indicator, UnitPath unit, Measure measure) {
        return store.editions(indicator, unit, measure);
    }

    private static Map<String, Object> given(IndicatorId indicator, UnitPath unit, Measure measure) {
        return new HashMap<>(Map.of("indicator", indicator.value(), "unit", unit.value(), "measure", measure.name()));
    }
}
