package io.touhao.commitment;

import io.touhao.directory.Days;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.Computation;
import io.touhao.indicator.Direction;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Span;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.Values;
import io.touhao.quantity.Period;
import io.touhao.rulebook.Citation;
import io.touhao.rulebook.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Indicators of three units and values that a test states. */
final class StatedValues implements Indicators, Values {

    private static final Map<String, String> UNITS = Map.of(
            "matches", "家次", "growth", "%", "share", "%", "visits", "%", "standing", "位");

    private final Map<String, Value> stated = new LinkedHashMap<>();

    /** The value from now on. */
    void state(String indicator, UnitPath unit, String period, Measure measure, String figure) {
        var value = new Value(
                IndicatorId.of(indicator), unit, Period.parse(period), measure, Slice.WHOLE, new BigDecimal(figure),
                ValueStanding.PRELIMINARY, 1, Value.RECORDS, Instant.parse("2023-09-17T02:00:00Z"), Optional.empty());
        stated.put(String.join(" ", indicator, unit.value(), period, measure.name()), value);
    }

    @Override
    public Optional<Indicator> find(IndicatorId id) {
        return Optional.ofNullable(UNITS.get(id.value())).map(unit -> new Indicator(
                id, 1, "指标" + id, "", unit, BigDecimal.ONE, 1, Direction.UP, Span.TO_DATE, new Computation.Events(),
                Optional.of("facts"), Optional.empty(), Optional.empty(), List.of(), Days.since(LocalDate.of(2022, 1, 1)),
                new Citation("测试", "", Standing.VERIFIED), ""));
    }

    @Override
    public Optional<Value> latest(IndicatorId indicator, UnitPath unit, LocalDate day) {
        return stated.values().stream()
                .filter(value -> value.indicator().equals(indicator) && value.unit().equals(unit)
                        && value.measure() == Measure.LEVEL && !value.period().lastDay().isAfter(day))
                .max(Comparator.comparing(Value::period));
    }

    @Override
    public LocalDate settled(IndicatorId indicator, LocalDate day) {
        return day;
    }

    @Override
    public Optional<Value> find(IndicatorId indicator, UnitPath unit, Period period, Measure measure, Instant knownAt) {
        return Optional.ofNullable(stated.get(String.join(" ", indicator.value(), unit.value(), period.code(), measure.name())));
    }

    @Override
    public List<Indicator> all() {
        return UNITS.keySet().stream().map(IndicatorId::of).flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Optional<Indicator> inForce(IndicatorId id, LocalDate day) {
        return find(id);
    }

    @Override
    public List<Indicator> versions(IndicatorId id) {
        return find(id).stream().toList();
    }

    @Override
    public List<Value> series(IndicatorId indicator, UnitPath unit, Measure measure, Instant knownAt) {
        return List.of();
    }

    @Override
    public List<Value> below(IndicatorId indicator, UnitPath parent, Period period, Measure measure, Instant knownAt) {
        return List.of();
    }

    @Override
    public List<Value> atDepth(
            IndicatorId indicator, UnitPath root, int depth, Period period, Measure measure, Instant knownAt) {
        return List.of();
    }

    @Override
    public List<Value> slices(
            IndicatorId indicator, UnitPath unit, Period period, Measure measure, String dimension, Instant knownAt) {
        return List.of();
    }

    @Override
    public List<Value> editions(IndicatorId indicator, UnitPath unit, Measure measure) {
        return List.of();
    }
}
