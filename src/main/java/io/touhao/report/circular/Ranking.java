package io.touhao.report.circular;

import io.touhao.review.round.FrozenRow;
import io.touhao.review.round.FrozenUnit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Places of the units right below one: the higher printed rate first, among equals the smaller printed share of overdue
 * ones. Units equal in both are tied and printed as tied.
 */
final class Ranking {

    private static final Comparator<Scored> ORDER = Comparator.comparing((Scored scored) -> scored.tally().rate()).reversed()
            .thenComparing(scored -> scored.tally().share(Counted.OVERDUE));

    private Ranking() {}

    private record Scored(FrozenUnit unit, Tally tally) {}

    static List<Ranked> of(List<FrozenUnit> units, List<FrozenRow> rows, LocalDate on, Map<String, Ranked.Before> before) {
        var scored = scored(units, rows, on);
        return scored.stream().map(one -> ranked(one, scored, before)).toList();
    }

    /** Places by unit, for the round after. */
    static Map<String, Ranked.Before> places(List<Ranked> ranking) {
        return ranking.stream().collect(Collectors.toMap(
                ranked -> ranked.unit().path().value(), ranked -> new Ranked.Before(ranked.place(), ranked.tally().rate())));
    }

    private static List<Scored> scored(List<FrozenUnit> units, List<FrozenRow> rows, LocalDate on) {
        var depth = units.stream().mapToInt(unit -> unit.path().depth()).findFirst().orElse(0);
        var byUnit = rows.stream().collect(Collectors.groupingBy(row -> ancestor(row.unit().value(), depth)));
        return units.stream()
                .map(unit -> new Scored(unit, Tally.of(byUnit.getOrDefault(unit.path().value(), List.of()), on)))
                .filter(one -> one.tally().all() > 0)
                .sorted(ORDER.thenComparing(one -> one.unit().path()))
                .toList();
    }

    private static Ranked ranked(Scored one, List<Scored> all, Map<String, Ranked.Before> before) {
        var better = (int) all.stream().filter(other -> ORDER.compare(other, one) < 0).count();
        var equal = (int) all.stream().filter(other -> ORDER.compare(other, one) == 0).count();
        return new Ranked(one.unit(), one.tally(), better + 1, equal > 1, all.size() - better - equal,
                Optional.ofNullable(before.get(one.unit().path().value())));
    }

    /** The path's first labels: the unit of that depth which it lies in. */
    private static String ancestor(String path, int depth) {
        var end = -1;
        for (var label = 0; label < depth; label++) {
            end = path.indexOf('.', end + 1);
            if (end < 0) {
                return path;
            }
        }
        return path.substring(0, end);
    }
}
