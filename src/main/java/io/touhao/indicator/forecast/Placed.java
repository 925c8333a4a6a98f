package io.touhao.indicator.forecast;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place among others (位次): one more than how many stand strictly better, so that equals share it.
 *
 * @param up how many places better than before; negative for worse, none where it had no place before
 */
public record Placed<K extends Comparable<K>>(K who, BigDecimal value, int place, Optional<Integer> up) {

    /** Places of those with a figure, the best first, equals in the order of their keys. */
    public static <K extends Comparable<K>> List<Placed<K>> of(
            Map<K, BigDecimal> now, Map<K, BigDecimal> before, boolean lessIsBetter) {
        return now.entrySet().stream()
                .map(entry -> {
                    var place = place(now, entry.getValue(), lessIsBetter);
                    var was = Optional.ofNullable(before.get(entry.getKey()))
                            .map(value -> place(before, value, lessIsBetter));
                    return new Placed<>(entry.getKey(), entry.getValue(), place, was.map(old -> old - place));
                })
                .sorted(Comparator.<Placed<K>>comparingInt(Placed::place).thenComparing(Placed::who))
                .toList();
    }

    private static <K> int place(Map<K, BigDecimal> all, BigDecimal value, boolean lessIsBetter) {
        var wanted = lessIsBetter ? -1 : 1;
        return 1 + (int) all.values().stream().filter(other -> other.compareTo(value) == wanted).count();
    }
}
