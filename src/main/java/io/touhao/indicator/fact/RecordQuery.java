package io.touhao.indicator.fact;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Computation;
import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Span;
import io.touhao.quantity.Period;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.sql.Parameters;
import io.touhao.rulebook.sql.SqlRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The records beneath a figure (到记录): the query of the definition without its aggregate, as known at an instant. */
public final class RecordQuery {

    private static final int FEBRUARY = 2;

    private final FactSource source;
    private final Indicator indicator;
    private final Parameters parameters = new Parameters();
    private final String where;

    public RecordQuery(FactSource source, Indicator indicator, UnitPath unit, Period period, Slice slice, Instant knownAt) {
        this.source = source;
        this.indicator = indicator;
        var at = parameters.bind(knownAt.atOffset(ZoneOffset.UTC));
        this.where = String.join(" and ", Stream.of(
                        "f.known_from <= %1$s::timestamptz and (f.known_until is null or f.known_until > %1$s::timestamptz)".formatted(at),
                        "f.unit_path operator(public.<@) %s::public.ltree".formatted(parameters.bind(unit.value())),
                        happened(period), filter(), sliced(slice), counted())
                .filter(one -> !one.isEmpty())
                .toList());
    }

    /** A condition on the view under the alias {@code f}. */
    public String where() {
        return where;
    }

    public Map<String, Object> parameters() {
        return parameters.values();
    }

    private String happened(Period period) {
        var last = parameters.bind(period.lastDay().toString()) + "::date";
        if (indicator.span() == Span.LAST_DAY) {
            return "f.happened_on <= " + last + indicator.until()
                    .map(until -> " and (f.%1$s is null or f.%1$s > %2$s)".formatted(until, last)).orElse("");
        }
        return "f.happened_on between %s::date and %s".formatted(parameters.bind(first(period).toString()), last);
    }

    private LocalDate first(Period period) {
        var onlyLast = indicator.span() == Span.STATED && period.to().getMonthValue() > FEBRUARY;
        return onlyLast ? period.to().atDay(1) : period.firstDay();
    }

    private String filter() {
        return indicator.filter().map(rule -> SqlRule.condition(FactSources.columns(source), rule, parameters)).orElse("");
    }

    private String sliced(Slice slice) {
        return slice.equals(Slice.WHOLE) ? "" : "f.%s = %s".formatted(
                source.column(slice.dimension()).orElseThrow().name(), parameters.bind(slice.member()));
    }

    /** Records without the figure do not count. */
    private String counted() {
        return switch (indicator.computation()) {
            case Computation.Events events -> "";
            case Computation.Distinct distinct -> "f.subject is not null";
            case Computation.Coverage coverage -> "f.subject is not null";
            case Computation.Growth(var of, var before) -> known(of);
            case Computation.Sum sum -> allKnown();
            case Computation.Ratio ratio -> allKnown();
            case Computation.Weighted weighted -> allKnown();
            case Computation.Rank rank -> throw new IllegalStateException("has no records: " + indicator.id());
            case Computation.Entered entered -> throw new IllegalStateException("has no records: " + indicator.id());
        };
    }

    private String allKnown() {
        return String.join(" and ", figures(indicator).stream().map(this::known).toList());
    }

    private String known(Expression rule) {
        return "(" + SqlRule.figure(FactSources.columns(source), rule, parameters) + ") is not null";
    }

    /** Columns worth showing: those that the rules ask, then those it is broken down by. */
    public static List<FactColumn> columns(FactSource source, Indicator indicator) {
        var names = new LinkedHashSet<String>();
        Stream.concat(figures(indicator).stream(), indicator.filter().stream())
                .forEach(rule -> rule.facts().stream().sorted().forEach(names::add));
        indicator.until().ifPresent(names::add);
        names.addAll(indicator.dimensions());
        return names.stream().map(source::column).flatMap(Optional::stream).toList();
    }

    private static List<Expression> figures(Indicator indicator) {
        return switch (indicator.computation()) {
            case Computation.Sum(var of) -> List.of(of);
            case Computation.Ratio(var of, var over) -> List.of(of, over);
            case Computation.Weighted(var of, var by) -> List.of(of, by);
            case Computation.Growth(var of, var before) -> List.of(of, before);
            case Computation.Distinct distinct -> List.of();
            case Computation.Events events -> List.of();
            case Computation.Coverage coverage -> List.of();
            case Computation.Rank rank -> List.of();
            case Computation.Entered entered -> List.of();
        };
    }
}
