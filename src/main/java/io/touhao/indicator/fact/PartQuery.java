package io.touhao.indicator.fact;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Computation;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Slice;
import io.touhao.rulebook.Expression;
import io.touhao.rulebook.sql.Parameters;
import io.touhao.rulebook.sql.SqlRule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The statement that adds up records of one source for many definitions in a single pass, by lowest unit and month.
 * Rules bind what they compare with; only names of checked columns stand in the text.
 */
public final class PartQuery {

    /** Which records are added up. */
    public enum Records {
        /** All that are known now. */
        ALL,
        /** Of those in the table {@code taken}: what is known since, less what was known before. */
        CHANGED
    }

    private static final String MONTH = "f.happened_on - (extract(day from f.happened_on)::int - 1)";

    private final List<Indicator> indicators;
    private final Optional<String> dimension;
    private final Parameters parameters = new Parameters();
    private final String sql;

    /**
     * @param indicators definitions with one and the same filter, see {@link #passes}
     */
    public PartQuery(FactSource source, List<Indicator> indicators, Optional<String> dimension, Records records) {
        this.indicators = List.copyOf(indicators);
        this.dimension = dimension;
        this.sql = text(source, records);
    }

    public String sql() {
        return sql;
    }

    public Map<String, Object> parameters() {
        return parameters.values();
    }

    /** Whether the computation is a matter of adding up, so that parts make the whole and changes make a difference. */
    public static boolean addsUp(Indicator indicator) {
        return switch (indicator.computation()) {
            case Computation.Sum sum -> true;
            case Computation.Ratio ratio -> true;
            case Computation.Weighted weighted -> true;
            case Computation.Growth growth -> true;
            case Computation.Events events -> false;
            case Computation.Distinct distinct -> false;
            case Computation.Coverage coverage -> false;
            case Computation.Rank rank -> false;
            case Computation.Entered entered -> false;
        };
    }

    private String text(FactSource source, Records records) {
        var columns = new ArrayList<String>();
        var signed = records == Records.CHANGED;
        for (var place = 0; place < indicators.size(); place++) {
            columns.addAll(new Sums(source, indicators.get(place), parameters, signed).columns(place));
        }
        return """
                select %s::text as unit, %s as month, %s as member,
                    %s
                from %s as f
                where %s
                group by 1, 2, 3""".formatted("f.unit_path", MONTH,
                dimension.map(column -> "coalesce(f." + column + ", '')").orElse("''"), String.join(",\n    ", columns),
                relation(source, signed), filter(source));
    }

    private String filter(FactSource source) {
        return indicators.getFirst().filter().map(rule -> SqlRule.condition(FactSources.columns(source), rule, parameters)).orElse("true");
    }

    /** Definitions that count the same records, which can go in one pass. */
    public static Collection<List<Indicator>> passes(Collection<Indicator> indicators) {
        return indicators.stream()
                .collect(Collectors.groupingBy(one -> one.filter().map(Expression::text).orElse(""), TreeMap::new, Collectors.toList()))
                .values();
    }

    private static String relation(FactSource source, boolean signed) {
        return signed
                ? """
                (select v.*, 1 as sign from %1$s as v join taken on taken.record = v.record
                    where v.known_from <= taken.last_at and (v.known_until is null or v.known_until > taken.last_at)
                 union all
                 select v.*, -1 from %1$s as v join taken on taken.record = v.record
                    where v.known_from < taken.first_at and (v.known_until is null or v.known_until >= taken.first_at))"""
                        .formatted(source.view())
                : "(select * from %s where known_until is null)".formatted(source.view());
    }

    /** The parts of one row; those of definitions that have nothing there are left out. */
    public List<Part> read(ResultSet row) throws SQLException {
        var parts = new ArrayList<Part>();
        var member = row.getString("member");
        if (dimension.isPresent() && member.isEmpty()) {
            return parts;
        }
        var unit = UnitPath.of(row.getString("unit"));
        var month = row.getObject("month", LocalDate.class);
        var slice = dimension.map(name -> new Slice(name, member)).orElse(Slice.WHOLE);
        for (var place = 0; place < indicators.size(); place++) {
            var indicator = indicators.get(place);
            var part = new Part(indicator.id(), indicator.version(), unit, month, slice, new Tally(
                    row.getLong("n" + place), sum(row, "a" + place), sum(row, "b" + place), sum(row, "c" + place)));
            if (!part.tally().isNothing() && isOfVersion(indicator, month)) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** A version needs the months of the year in which it begins, too. */
    private static boolean isOfVersion(Indicator indicator, LocalDate month) {
        return month.getYear() >= indicator.inForce().from().getYear()
                && indicator.inForce().until().map(month::isBefore).orElse(true);
    }

    private static BigDecimal sum(ResultSet row, String column) throws SQLException {
        var sum = row.getBigDecimal(column);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    /** The sums of one definition. */
    private record Sums(FactSource source, Indicator indicator, Parameters parameters, boolean signed) {

        List<String> columns(int place) {
            return switch (indicator.computation()) {
                case Computation.Sum(var of) -> {
                    var a = figure(of);
                    yield columns(place, count(a, ""), sum(a, ""), "null", "null");
                }
                case Computation.Ratio(var of, var over) -> pair(place, figure(of), figure(over));
                case Computation.Weighted(var of, var by) -> {
                    var weight = figure(by);
                    yield pair(place, "%s * %s".formatted(figure(of), weight), weight);
                }
                case Computation.Growth(var of, var before) -> growth(place, figure(of), figure(before));
                case Computation.Events events -> throw new IllegalStateException("does not add up: " + indicator.id());
                case Computation.Distinct distinct -> throw new IllegalStateException("does not add up: " + indicator.id());
                case Computation.Coverage coverage -> throw new IllegalStateException("does not add up: " + indicator.id());
                case Computation.Rank rank -> throw new IllegalStateException("does not add up: " + indicator.id());
                case Computation.Entered entered -> throw new IllegalStateException("does not add up: " + indicator.id());
            };
        }

        /** Records that know both figures. */
        private List<String> pair(int place, String a, String b) {
            return columns(place, count(a, b), sum(a, b), sum(b, a), "null");
        }

        /** The level of all, and the comparable level and base of those that know both years. */
        private List<String> growth(int place, String now, String before) {
            return columns(place, count(now, ""), sum(now, ""), sum(now, before), sum(before, now));
        }

        private static List<String> columns(int place, String count, String a, String b, String c) {
            return List.of(count + " as n" + place, a + " as a" + place, b + " as b" + place, c + " as c" + place);
        }

        private String count(String figure, String beside) {
            return signed
                    ? "coalesce(sum(f.sign) filter (where (%s) is not null%s), 0)".formatted(figure, and(beside))
                    : "count(%s)%s".formatted(figure, where(beside));
        }

        /** What is missing is not added up by itself; only where the figure beside it must be there does it need saying. */
        private String sum(String figure, String beside) {
            return "sum(%s%s)%s".formatted(signed ? "f.sign * " : "", figure, where(beside));
        }

        private static String where(String known) {
            return known.isEmpty() ? "" : " filter (where (" + known + ") is not null)";
        }

        private static String and(String known) {
            return known.isEmpty() ? "" : " and (" + known + ") is not null";
        }

        private String figure(Expression rule) {
            return SqlRule.figure(FactSources.columns(source), rule, parameters);
        }
    }
}
