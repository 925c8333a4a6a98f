package io.touhao.indicator.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Indicators;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Values;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.quantity.Period;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what an address asks for; what is not there or out of scope is not found. */
@Component
class Viewing {

    private final Indicators indicators;
    private final Values values;
    private final Units units;
    private final Clock clock;

    Viewing(Indicators indicators, Values values, Units units, Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.units = units;
        this.clock = clock;
    }

    /** Until when each indicator counts today, as a document by its key. */
    String settled() {
        var today = LocalDate.now(clock);
        return indicators.all().stream().map(Indicator::id).distinct()
                .map(id -> "\"%s\":\"%s\"".formatted(id, values.settled(id, today)))
                .collect(Collectors.joining(",", "{", "}"));
    }

    Indicator indicator(String id) {
        if (!id.matches("[a-z][a-z0-9-]{0,79}")) {
            throw absent();
        }
        return indicators.find(IndicatorId.of(id)).orElseThrow(Viewing::absent);
    }

    private static Refused absent() {
        return new Refused(new NotFound("没有找到该指标、单位或期间，或不在您的管辖范围内。"));
    }

    /** The unit asked for, the own one where none is; the line above may be looked at too. */
    Unit unit(Actor actor, String path) {
        var wanted = path.isEmpty() ? own(actor) : path(path);
        if (!actor.sees(wanted) && !wanted.contains(actor.unit())) {
            throw absent();
        }
        return units.find(wanted, LocalDate.now(clock)).orElseThrow(Viewing::absent);
    }

    /** A unit whose records the actor may see: the own subtree only. */
    Unit recordsOf(Actor actor, String path) {
        var unit = unit(actor, path);
        if (!actor.sees(unit.path())) {
            throw absent();
        }
        return unit;
    }

    private UnitPath own(Actor actor) {
        return actor.unit().equals(UnitPath.ALL) ? units.subtree(UnitPath.ALL, LocalDate.now(clock)).getFirst().path() : actor.unit();
    }

    private static UnitPath path(String text) {
        try {
            return UnitPath.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw absent();
        }
    }

    Optional<Period> period(String code) {
        try {
            return code.isEmpty() ? Optional.empty() : Optional.of(Period.parse(code));
        } catch (IllegalArgumentException unreadable) {
            throw absent();
        }
    }

    /** The end of the day asked for; now where none is. */
    Instant knownAt(String day) {
        try {
            return day.isEmpty() ? clock.instant()
                    : LocalDate.parse(day).plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw absent();
        }
    }

    /** A figure whose records the actor may see: of the own subtree, of a period, worked out from records. */
    IndicatorView.Look recordsLook(Actor actor, String id, String unit, String period, String at) {
        var indicator = indicator(id);
        var chosen = period(period);
        if (!indicator.isComputed() || chosen.isEmpty()) {
            throw absent();
        }
        return new IndicatorView.Look(indicator, recordsOf(actor, unit), chosen, knownAt(at), at, 2);
    }

    /** A slice by one of the indicator's own dimensions. */
    Slice slice(Indicator indicator, String code) {
        if (!code.isEmpty() && indicator.dimensions().stream().noneMatch(column -> code.startsWith(column + "=") && code.length() > column.length() + 1)) {
            throw absent();
        }
        return Slice.parse(code);
    }
}
