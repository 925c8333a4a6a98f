package io.touhao.indicator.fact;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Computation;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Slice;
import io.touhao.quantity.Period;
import io.touhao.rulebook.sql.Parameters;
import io.touhao.rulebook.sql.SqlRule;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * The subjects of the list beneath a coverage, those that have a record and those that have none: together they are what
 * it is a share in, and each subject is on one side.
 */
public final class CoverageQuery {

    private static final UnitPath EVERYWHERE = UnitPath.of("37");

    private final Map<String, Object> given = new HashMap<>();
    private final String where;

    public CoverageQuery(FactSources sources, Indicator indicator, UnitPath unit, Period period, boolean covered, Instant knownAt) {
        var coverage = (Computation.Coverage) indicator.computation();
        var source = sources.get(indicator.source().orElseThrow());
        var records = new RecordQuery(source, indicator, EVERYWHERE, period, Slice.WHOLE, knownAt);
        records.parameters().forEach((name, value) -> given.put("of_" + name, value));
        var parameters = new Parameters();
        var at = parameters.bind(knownAt.atOffset(ZoneOffset.UTC));
        var day = parameters.bind(coverage.on().map(on -> on.atYear(period.to().getYear())).orElse(period.lastDay()).toString());
        var member = coverage.filter().map(rule -> SqlRule.condition(FactSources.columns(sources.get(coverage.source())), rule, parameters)).orElse("true");
        this.where = """
                f.known_from <= %1$s::timestamptz and (f.known_until is null or f.known_until > %1$s::timestamptz)
                and f.happened_on <= %2$s::date and (f.%3$s is null or f.%3$s > %2$s::date) and %4$s
                and f.unit_path operator(public.<@) %5$s::public.ltree and f.subject is not null
                and f.subject %6$s (select f.subject from %7$s as f where %8$s)""".formatted(
                at, day, coverage.until(), member, parameters.bind(unit.value()), covered ? "in" : "not in", source.view(),
                records.where().replaceAll("(?<!:):(r\\d+)", ":of_$1"));
        given.putAll(parameters.values());
    }

    /** A condition on the view of the list under the alias {@code f}. */
    public String where() {
        return where;
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(given);
    }
}
