package io.touhao.indicator.web;

import io.touhao.directory.Actor;
import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import io.touhao.directory.Units;
import io.touhao.indicator.Computation;
import io.touhao.indicator.Direction;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.Values;
import io.touhao.indicator.web.IndicatorPage.Choice;
import io.touhao.indicator.web.IndicatorPage.EditionRow;
import io.touhao.indicator.web.IndicatorPage.SliceRow;
import io.touhao.indicator.web.IndicatorPage.Table;
import io.touhao.page.Dates;
import io.touhao.page.Figures;
import io.touhao.page.part.KeyFigure;
import io.touhao.page.part.Link;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of an indicator shows. */
@Component
@Transactional(readOnly = true)
class IndicatorView {

    private static final int COMPARED = 3;
    private static final int SHOWN_MONTHS = 13;

    private final Values values;
    private final Units units;
    private final DefinitionWords definitions;
    private final RecordsView records;
    private final Clock clock;

    IndicatorView(Values values, Units units, DefinitionWords definitions, RecordsView records, Clock clock) {
        this.values = values;
        this.units = units;
        this.definitions = definitions;
        this.records = records;
        this.clock = clock;
    }

    /** What is looked at. */
    record Look(Indicator indicator, Unit unit, Optional<Period> period, Instant knownAt, String at, int depth) {

        boolean isCoverage() {
            return indicator.computation() instanceof Computation.Coverage;
        }

        Look with(Period chosen) {
            return new Look(indicator, unit, Optional.of(chosen), knownAt, at, depth);
        }

        String address(UnitPath other) {
            return Addresses.of("/indicators/" + indicator.id(), "unit", other.value(), "period",
                    period.map(Period::code).orElse(""), "at", at);
        }

        String records(UnitPath other, String slice) {
            return "/indicators/%s/records/%s".formatted(indicator.id(),
                    new Spot(other.value(), period.map(Period::code).orElse(""), at, slice).code());
        }
    }

    IndicatorPage page(Actor actor, Look asked) {
        var series = values.series(asked.indicator().id(), asked.unit().path(), asked.indicator().headline(), asked.knownAt());
        var period = asked.period().or(() -> series.isEmpty() ? Optional.empty() : Optional.of(settled(asked, series).period()));
        var look = period.map(asked::with).orElse(asked);
        var current = at(series, period);
        var own = actor.sees(look.unit().path()) && look.indicator().isComputed();
        var editions = values.editions(look.indicator().id(), look.unit().path(), look.indicator().headline());
        return new IndicatorPage(
                look.indicator(), look.unit(), period, look.at(), facts(look, current), strip(look, series, current, own),
                lines(look, series, editions), periods(look, series), depths(look), table(actor, look, current),
                Editions.rows(editions, look.knownAt(), clock.getZone()), slices(look, own),
                definitions.of(look.indicator()), above(actor, look.unit()),
                own && period.isPresent() ? Optional.of(records.count(look)) : Optional.empty(), own);
    }

    /** The latest that counts; where none does yet, the latest there is. */
    private Value settled(Look look, List<Value> series) {
        var until = values.settled(look.indicator().id(), LocalDate.ofInstant(look.knownAt(), clock.getZone()));
        return series.stream().filter(value -> !value.period().lastDay().isAfter(until)).reduce((earlier, later) -> later)
                .orElse(series.getLast());
    }

    private static Optional<Value> at(List<Value> series, Optional<Period> period) {
        return period.flatMap(wanted -> series.stream().filter(value -> value.period().equals(wanted)).findFirst());
    }

    private static Optional<Value> before(List<Value> series, Optional<Value> current) {
        return current.flatMap(value -> series.stream()
                .filter(other -> other.period().compareTo(value.period()) < 0)
                .filter(other -> other.period().from().getYear() == value.period().from().getYear()
                        || other.period().months() == value.period().months())
                .reduce((earlier, later) -> later));
    }

    private String facts(Look look, Optional<Value> current) {
        var day = look.at().isEmpty() ? "" : "按" + Dates.full(LocalDate.parse(look.at())) + "所知 · ";
        return look.unit().name() + " · " + day + current
                .map(value -> "%s %s · %s · %s入库".formatted(value.period().words(), look.indicator().span().title(),
                        value.standing().title(), Dates.full(LocalDate.ofInstant(value.knownFrom(), clock.getZone()))))
                .orElse("还没有值");
    }

    private List<KeyFigure> strip(Look look, List<Value> series, Optional<Value> current, boolean own) {
        if (current.isEmpty()) {
            return List.of();
        }
        var value = current.get();
        var indicator = look.indicator();
        var figures = new ArrayList<KeyFigure>();
        var head = KeyFigure.of(Periods.brief(value.period()), Numbers.of(indicator, value.figure()), indicator.unit(), value.standing().title());
        figures.add(own ? head.opens(look.records(look.unit().path(), "")) : head);
        before(series, current).ifPresent(earlier -> figures.add(KeyFigure.of("较上期",
                Numbers.difference(indicator, value.figure().subtract(earlier.figure())), Numbers.differenceUnit(indicator),
                Periods.brief(earlier.period()) + " " + Numbers.of(indicator, earlier.figure()))));
        at(series, Optional.of(value.period().yearEarlier())).ifPresent(earlier -> figures.add(KeyFigure.of("较上年同期",
                Numbers.difference(indicator, value.figure().subtract(earlier.figure())), Numbers.differenceUnit(indicator),
                "上年同期 " + Numbers.of(indicator, earlier.figure()))));
        parts(look, value, own).forEach(figures::add);
        return figures;
    }

    /** What the figure is made of, stored beside it and never worked out from it. */
    private Stream<KeyFigure> parts(Look look, Value value, boolean own) {
        return Stream.of(Measure.COMPARABLE, Measure.BASE, Measure.NUMERATOR, Measure.DENOMINATOR)
                .flatMap(measure -> values.find(look.indicator().id(), look.unit().path(), value.period(), measure, look.knownAt()).stream())
                .map(part -> opened(look, part, KeyFigure.of(part.measure().title(), Figures.number(part.figure()), "", note(part.measure())), own));
    }

    /** Who is covered lies beneath the numerator; who is not is one step from there. */
    private static KeyFigure opened(Look look, Value part, KeyFigure figure, boolean own) {
        var side = part.measure() == Measure.NUMERATOR ? Side.COVERED : Side.UNCOVERED;
        return own && look.isCoverage() ? figure.opens(look.records(look.unit().path(), side.key())) : figure;
    }

    private static String note(Measure measure) {
        return switch (measure) {
            case COMPARABLE -> "两年都有数的企业";
            case BASE -> "同一批企业上年同期";
            case NUMERATOR, DENOMINATOR, LEVEL, GROWTH, RANK -> "未经舍入";
        };
    }

    private Lines lines(Look look, List<Value> series, List<Value> editions) {
        var shown = tail(series);
        var firsts = shown.stream()
                .flatMap(value -> editions.stream().filter(one -> one.period().equals(value.period())).findFirst().stream()
                        .filter(first -> first.figure().compareTo(value.figure()) != 0))
                .toList();
        var compared = compared(look).stream().map(unit -> new Lines.Series(unit.shortName(), tail(values.series(
                look.indicator().id(), unit.path(), look.indicator().headline(), look.knownAt()))));
        return Lines.of(Stream.concat(Stream.of(new Lines.Series(look.unit().shortName(), shown)), compared).toList(), firsts);
    }

    /** Rates are held against the unit above and some below; levels of different sizes say nothing beside each other. */
    private List<Unit> compared(Look look) {
        if (!look.indicator().isRate()) {
            return List.of();
        }
        var today = LocalDate.now(clock);
        var parent = look.unit().path().depth() > 1 ? units.find(look.unit().path().parent(), today).stream() : Stream.<Unit>empty();
        return Stream.concat(parent, units.children(look.unit().path(), today).stream().limit(COMPARED)).limit(COMPARED).toList();
    }

    private static List<Value> tail(List<Value> series) {
        return series.subList(Math.max(0, series.size() - SHOWN_MONTHS), series.size());
    }

    private List<Choice> periods(Look look, List<Value> series) {
        var until = values.settled(look.indicator().id(), LocalDate.ofInstant(look.knownAt(), clock.getZone()));
        return tail(series).reversed().stream().map(Value::period)
                .map(period -> new Choice(period.words() + (period.lastDay().isAfter(until) ? "（仍在报送）" : ""), period.code(), look.period().filter(period::equals).isPresent()))
                .toList();
    }

    private static List<Choice> depths(Look look) {
        var own = look.unit().path().depth();
        return own != 1 ? List.of() : List.of(
                new Choice("市", Addresses.of(look.address(look.unit().path()), "depth", "2").replace("?depth", "&depth"), look.depth() == 2),
                new Choice("县", Addresses.of(look.address(look.unit().path()), "depth", "3").replace("?depth", "&depth"), look.depth() == 3));
    }

    private Table table(Actor actor, Look look, Optional<Value> whole) {
        if (whole.isEmpty()) {
            return new Table("", "", "", "", "", false, List.of());
        }
        var indicator = look.indicator();
        var depth = Math.max(look.depth(), look.unit().path().depth() + 1);
        var period = whole.get().period();
        var earlier = before(values.series(indicator.id(), look.unit().path(), indicator.headline(), look.knownAt()), whole);
        var now = values.atDepth(indicator.id(), look.unit().path(), depth, period, indicator.headline(), look.knownAt());
        var then = earlier.map(value -> values.atDepth(indicator.id(), look.unit().path(), depth, value.period(),
                        indicator.headline(), look.knownAt()).stream().collect(Collectors.toMap(Value::unit, one -> one)))
                .orElse(java.util.Map.of());
        var names = units.subtree(look.unit().path(), period.lastDay()).stream().collect(Collectors.toMap(Unit::path, one -> one));
        var order = Comparator.comparing(Value::figure);
        var sorted = now.stream().filter(value -> names.containsKey(value.unit()))
                .sorted((indicator.direction() == Direction.DOWN ? order : order.reversed()).thenComparing(Value::unit)).toList();
        var rows = new UnitRows(actor, look, whole.get(), then, names).rows(sorted);
        return new Table(depth == 2 ? "市" : "县", Periods.brief(period), earlier.map(one -> Periods.brief(one.period())).orElse(""),
                indicator.unit(), "%s %s".formatted(look.unit().shortName(), Numbers.of(indicator, whole.get().figure())),
                indicator.isRate(), rows);
    }

    private List<SliceRow> slices(Look look, boolean own) {
        if (look.period().isEmpty()) {
            return List.of();
        }
        return look.indicator().dimensions().stream()
                .flatMap(column -> values.slices(look.indicator().id(), look.unit().path(), look.period().get(),
                        look.indicator().headline(), column, look.knownAt()).stream())
                .sorted(Comparator.comparing(Value::figure).reversed())
                .map(value -> new SliceRow(definitions.slice(look.indicator(), value.slice()), Numbers.of(look.indicator(), value.figure()),
                        own ? look.records(look.unit().path(), value.slice().code()) : ""))
                .toList();
    }

    /** The units above that the viewer may look at. */
    private List<Link> above(Actor actor, Unit unit) {
        var links = new ArrayList<Link>();
        for (var path = unit.path(); path.depth() > 1; ) {
            path = path.parent();
            var link = path;
            units.find(path, LocalDate.now(clock)).ifPresent(one -> links.addFirst(new Link(one.name(), link.value())));
        }
        return links;
    }
}
