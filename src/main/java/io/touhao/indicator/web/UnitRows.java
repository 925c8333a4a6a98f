package io.touhao.indicator.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.indicator.Direction;
import io.touhao.indicator.Value;
import io.touhao.indicator.web.IndicatorPage.UnitRow;
import io.touhao.page.Figures;
import io.touhao.page.Signal;
import io.touhao.page.part.Gap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The units below beside each other: place, change, and how each stands to the whole. */
record UnitRows(Actor actor, IndicatorView.Look look, Value whole, Map<UnitPath, Value> before, Map<UnitPath, Unit> names) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<UnitRow> rows(List<Value> sorted) {
        var span = sorted.stream().mapToDouble(value -> Math.abs(gap(value).doubleValue())).max().orElse(1);
        return IntStream.range(0, sorted.size()).mapToObj(index -> row(sorted.get(index), place(sorted, index), span)).toList();
    }

    /** Equal figures share the place of the first of them. */
    private static int place(List<Value> sorted, int index) {
        var first = index;
        while (first > 0 && sorted.get(first - 1).figure().compareTo(sorted.get(index).figure()) == 0) {
            first--;
        }
        return first + 1;
    }

    private UnitRow row(Value value, int place, double span) {
        var indicator = look.indicator();
        var earlier = Optional.ofNullable(before.get(value.unit()));
        var rate = indicator.isRate();
        var behind = rate && isBehind(value);
        return new UnitRow(
                indicator.direction() == Direction.NONE ? "—" : String.valueOf(place), names.get(value.unit()).shortName(),
                look.address(value.unit()), Numbers.of(indicator, value.figure()),
                actor.sees(value.unit()) && indicator.isComputed() ? look.records(value.unit(), "") : "",
                earlier.map(one -> Numbers.of(indicator, one.figure())).orElse(Figures.NONE),
                earlier.map(one -> Numbers.difference(indicator, value.figure().subtract(one.figure()))).orElse(Figures.NONE),
                rate ? Optional.of(new Gap(gap(value), Math.max(span, 1), look.unit().shortName(), behind ? Signal.YELLOW : Signal.GREEN))
                        : Optional.empty(),
                rate ? Numbers.difference(indicator, gap(value)) : "", behind, rate ? "" : share(value), value.standing().title());
    }

    private BigDecimal gap(Value value) {
        return value.figure().subtract(whole.figure());
    }

    private boolean isBehind(Value value) {
        return switch (look.indicator().direction()) {
            case UP -> gap(value).signum() < 0;
            case DOWN -> gap(value).signum() > 0;
            case NONE -> false;
        };
    }

    private String share(Value value) {
        return whole.figure().signum() <= 0 ? Figures.NONE
                : Figures.rate(value.figure().multiply(HUNDRED).divide(whole.figure(), 1, RoundingMode.HALF_UP)) + "%";
    }
}
