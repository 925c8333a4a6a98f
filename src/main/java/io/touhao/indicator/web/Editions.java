package io.touhao.indicator.web;

import io.touhao.indicator.Value;
import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.web.IndicatorPage.EditionRow;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;

/** The three editions of each period (初步、修订、最终), and which of them is held at the moment looked at. */
final class Editions {

    private static final int SHOWN = 12;

    private Editions() {}

    static List<EditionRow> rows(List<Value> editions, Instant knownAt, ZoneId zone) {
        var periods = new TreeMap<Period, List<Value>>();
        editions.stream()
                .filter(value -> !value.knownFrom().isAfter(knownAt))
                .forEach(value -> periods.computeIfAbsent(value.period(), period -> new java.util.ArrayList<>()).add(value));
        return periods.descendingMap().entrySet().stream().limit(SHOWN)
                .map(entry -> row(entry.getKey(), entry.getValue(), zone))
                .toList();
    }

    private static EditionRow row(Period period, List<Value> known, ZoneId zone) {
        var first = known.getFirst();
        var held = known.getLast();
        var change = held.figure().subtract(first.figure());
        return new EditionRow(
                period.words(), last(known, ValueStanding.PRELIMINARY), last(known, ValueStanding.REVISED),
                last(known, ValueStanding.FINAL), Figures.number(held.figure()),
                known.size() == 1 ? Figures.NONE : Figures.difference(change, held.figure().scale()),
                Dates.full(LocalDate.ofInstant(held.knownFrom(), zone)));
    }

    private static String last(List<Value> known, ValueStanding standing) {
        return known.stream().filter(value -> value.standing() == standing).reduce((earlier, later) -> later)
                .map(value -> Figures.number(value.figure()))
                .orElse(Figures.NONE);
    }
}
