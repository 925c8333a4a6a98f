package io.touhao.indicator.fact;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Computation;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Span;
import io.touhao.quantity.Period;
import io.touhao.rulebook.sql.Parameters;
import io.touhao.rulebook.sql.SqlRule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The statement that counts: records, subjects, or subjects of a list that have a record. Counts of different subjects do
 * not add up over months and units, so they are taken for each unit and period by themselves.
 */
public final class CountQuery {

    private final FactSources sources;
    private final Indicator indicator;
    private final Optional<String> dimension;
    private final Parameters parameters = new Parameters();
    private final String sql;

    /**
     * @param units the units wanted; all where empty
     */
    public CountQuery(
            FactSources sources, Indicator indicator, Collection<Period> periods, Collection<UnitPath> units,
            Optional<String> dimension) {
        this.sources = sources;
        this.indicator = indicator;
        this.dimension = dimension;
        this.sql = text(periods, units);
    }

    public String sql() {
        return sql;
    }

    public Map<String, Object> parameters() {
        return parameters.values();
    }

    /** What is counted for one unit and period. */
    public record Counted(UnitPath unit, Period period, Slice slice, Tally tally) {}

    public Counted read(ResultSet row) throws SQLException {
        var member = row.getString("member");
        var slice = dimension.map(column -> new Slice(column, member)).orElse(Slice.WHOLE);
        return new Counted(UnitPath.of(row.getString("unit")), Period.parse(row.getString("period")), slice,
                new Tally(row.getLong("n"), row.getBigDecimal("a"), row.getBigDecimal("b"), BigDecimal.ZERO));
    }

    private String text(Collection<Period> periods, Collection<UnitPath> units) {
        return switch (indicator.computation()) {
            case Computation.Events events -> counted("count(*)", periods, units);
            case Computation.Distinct distinct -> counted("count(distinct f.subject)", periods, units);
            case Computation.Coverage coverage -> covered(coverage, periods, units);
            case Computation.Sum sum -> throw new IllegalStateException("adds up: " + indicator.id());
            case Computation.Ratio ratio -> throw new IllegalStateException("adds up: " + indicator.id());
            case Computation.Weighted weighted -> throw new IllegalStateException("adds up: " + indicator.id());
            case Computation.Growth growth -> throw new IllegalStateException("adds up: " + indicator.id());
            case Computation.Rank rank -> throw new IllegalStateException("has no records: " + indicator.id());
            case Computation.Entered entered -> throw new IllegalStateException("has no records: " + indicator.id());
        };
    }

    private String counted(String count, Collection<Period> periods, Collection<UnitPath> units) {
        var source = sources.get(indicator.source().orElseThrow());
        var member = dimension.map(column -> "f." + column).orElse("''");
        var sliced = dimension.map(column -> " and f.%s <> ''".formatted(column)).orElse("");
        return """
                select public.subpath(f.unit_path, 0, step.level)::text as unit, p.period, %s as member, count(*) as n, %s as a, 0 as b
                from %s
                join (select * from %s where known_until is null) as f on %s
                cross join lateral generate_series(1, public.nlevel(f.unit_path)) as step (level)
                where %s and %s%s
                group by 1, 2, 3""".formatted(member, count, spans(periods), source.view(), happened("f"), filter(source),
                wanted("f", units), sliced);
    }

    /** Each subject of the list counts below the line, and above it where it has a record in the period. */
    private String covered(Computation.Coverage coverage, Collection<Period> periods, Collection<UnitPath> units) {
        var source = sources.get(indicator.source().orElseThrow());
        var list = sources.get(coverage.source());
        var member = coverage.filter().map(rule -> SqlRule.condition(FactSources.columns(list), rule, parameters)).orElse("true");
        var day = coverage.on()
                .map(on -> "make_date(extract(year from p.last)::int, %d, %d)".formatted(on.getMonthValue(), on.getDayOfMonth()))
                .orElse("p.last");
        return """
                select public.subpath(l.unit_path, 0, step.level)::text as unit, l.period, '' as member, count(*) as n,
                    count(*) filter (where l.reached) as a, count(*) as b
                from (
                    select p.period, f.subject, min(f.unit_path::text)::public.ltree as unit_path, bool_or(r.subject is not null) as reached
                    from %s
                    join (select * from %s where known_until is null) as f
                        on f.happened_on <= %s and (f.%s is null or f.%s > %s) and %s
                    left join (
                        select distinct p.period, f.subject from %s
                        join (select * from %s where known_until is null) as f on %s
                        where %s) as r on r.period = p.period and r.subject = f.subject
                    group by p.period, f.subject) as l
                cross join lateral generate_series(1, public.nlevel(l.unit_path)) as step (level)
                where %s
                group by 1, 2""".formatted(spans(periods), list.view(), day, coverage.until(), coverage.until(), day, member,
                spans(periods), source.view(), happened("f"), filter(source), wanted("l", units));
    }

    private String spans(Collection<Period> periods) {
        return "unnest(%s::text[], %s::date[], %s::date[]) as p (period, first, last)".formatted(
                parameters.bind(periods.stream().map(Period::code).toArray(String[]::new)),
                parameters.bind(periods.stream().map(Period::firstDay).map(LocalDate::toString).toArray(String[]::new)),
                parameters.bind(periods.stream().map(Period::lastDay).map(LocalDate::toString).toArray(String[]::new)));
    }

    private String happened(String alias) {
        if (indicator.span() != Span.LAST_DAY) {
            return "%1$s.happened_on between p.first and p.last".formatted(alias);
        }
        return indicator.until()
                .map(until -> "%1$s.happened_on <= p.last and (%1$s.%2$s is null or %1$s.%2$s > p.last)".formatted(alias, until))
                .orElse("%s.happened_on <= p.last".formatted(alias));
    }

    private String filter(FactSource source) {
        return indicator.filter().map(rule -> SqlRule.condition(FactSources.columns(source), rule, parameters)).orElse("true");
    }

    private String wanted(String alias, Collection<UnitPath> units) {
        return units.isEmpty() ? "true" : "public.subpath(%s.unit_path, 0, step.level)::text = any(%s::text[])".formatted(
                alias, parameters.bind(units.stream().map(UnitPath::value).toArray(String[]::new)));
    }
}
