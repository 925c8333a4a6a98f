package io.touhao.indicator.refresh;

import io.touhao.directory.UnitPath;
import io.touhao.directory.Unit;
import io.touhao.directory.Units;
import io.touhao.indicator.Computation;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Span;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.fact.CountQuery;
import io.touhao.indicator.fact.FactSources;
import io.touhao.indicator.fact.PartQuery;
import io.touhao.indicator.fact.Tally;
import io.touhao.quantity.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the values of a scope: from kept parts where they add up, by counting where they do not. */
final class Reckoning {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final PartStore parts;
    private final FactSources sources;
    private final Units units;
    private final FigurePolicy policy;
    private final LocalDate today;

    Reckoning(PartStore parts, FactSources sources, Units units, Rounding rounding, Clock clock) {
        this.parts = parts;
        this.sources = sources;
        this.units = units;
        this.policy = new FigurePolicy(rounding);
        this.today = LocalDate.now(clock);
    }

    List<Value> values(Scope scope) {
        var values = new ArrayList<Value>();
        var adding = scope.indicators().stream().filter(PartQuery::addsUp).toList();
        if (!adding.isEmpty()) {
            var rolled = parts.rolledUp(adding, scope.units(), from(scope), until(scope)).stream()
                    .collect(Collectors.groupingBy(part -> part.indicator()));
            for (var indicator : adding) {
                RollUp.of(indicator, rolled.getOrDefault(indicator.id(), List.of())).forEach((place, periods) ->
                        periods.forEach((period, tally) -> add(values, scope, indicator, place, period, tally)));
            }
        }
        scope.indicators().stream().filter(one -> counts(one)).forEach(one -> count(values, scope, one));
        return values;
    }

    static boolean counts(Indicator indicator) {
        return indicator.isComputed() && !PartQuery.addsUp(indicator);
    }

    /** Where what the periods need begins: the first of the year where they run on from there. */
    private static LocalDate from(Scope scope) {
        return scope.periods().stream()
                .flatMap(period -> scope.indicators().stream().map(Indicator::span).distinct().map(span -> first(span, period)))
                .min(LocalDate::compareTo)
                .orElse(EVER);
    }

    private static LocalDate first(Span span, Period period) {
        return switch (span) {
            case MONTH -> period.firstDay();
            case STATED -> period.to().getMonthValue() <= 2 ? period.firstDay() : period.to().atDay(1);
            case TO_DATE, LAST_DAY, YEAR -> LocalDate.of(period.from().getYear(), 1, 1);
        };
    }

    private static LocalDate until(Scope scope) {
        return scope.periods().stream().map(period -> period.lastDay().plusDays(1)).max(LocalDate::compareTo).orElse(NEVER);
    }

    private void count(List<Value> values, Scope scope, Indicator indicator) {
        var periods = periods(indicator).filter(scope::holds).toList();
        if (periods.isEmpty()) {
            return;
        }
        var found = new HashMap<Key, Tally>();
        counts(indicator, periods, scope.units(), Optional.empty(), found);
        indicator.dimensions().forEach(column -> counts(indicator, periods, scope.units(), Optional.of(column), found));
        if (!(indicator.computation() instanceof Computation.Coverage)) {
            nothings(periods, scope.units()).forEach(key -> found.putIfAbsent(key, Tally.NOTHING));
        }
        found.forEach((key, tally) -> add(values, scope, indicator, key.place(), key.period(), tally));
    }

    private record Key(RollUp.Place place, Period period) {}

    private void counts(Indicator indicator, List<Period> periods, Set<UnitPath> wanted, Optional<String> column,
            HashMap<Key, Tally> found) {
        parts.counts(new CountQuery(sources, indicator, periods, wanted, column)).forEach(counted ->
                found.put(new Key(new RollUp.Place(counted.unit(), counted.slice()), counted.period()), counted.tally()));
    }

    /** Where nothing is counted the count is 0, for every unit of the tree of the period's last day. */
    private Stream<Key> nothings(List<Period> periods, Set<UnitPath> wanted) {
        Predicate<UnitPath> isWanted = unit -> wanted.isEmpty() || wanted.contains(unit);
        return periods.stream().flatMap(period -> units.subtree(UnitPath.ALL, period.lastDay()).stream()
                .map(Unit::path)
                .filter(isWanted)
                .map(unit -> new Key(new RollUp.Place(unit, Slice.WHOLE), period)));
    }

    /** The periods that are counted: last year's and this year's, the one under way too where records fall in it. */
    Stream<Period> periods(Indicator indicator) {
        var last = YearMonth.from(today);
        var found = new TreeSet<Period>();
        for (var month = last.minusYears(1).withMonth(1); !month.isAfter(last); month = month.plusMonths(1)) {
            found.add(indicator.span().period(month));
        }
        return found.stream().filter(period -> indicator.span() != Span.LAST_DAY || period.lastDay().isBefore(today));
    }

    private void add(
            List<Value> values, Scope scope, Indicator indicator, RollUp.Place place, Period period, Tally tally) {
        if (!scope.holds(period) || !indicator.inForce().contains(period.lastDay())) {
            return;
        }
        policy.figures(indicator, tally).forEach((measure, figure) -> values.add(new Value(
                indicator.id(), place.unit(), period, measure, place.slice(), figure, ValueStanding.of(period, today),
                indicator.version(), Value.RECORDS, Instant.EPOCH, Optional.empty())));
    }

    /** The units from each up to the root. */
    static Set<UnitPath> chains(Collection<UnitPath> lowest) {
        var chain = new TreeSet<UnitPath>();
        for (var unit : lowest) {
            for (var at = unit; chain.add(at) && at.depth() > 1; ) {
                at = at.parent();
            }
        }
        return chain;
    }
}
