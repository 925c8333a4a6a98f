package io.touhao.programme.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives places by points (排位): equal points share a place, and whoever shares the last place is on the list too. */
final class Places {

    private Places() {}

    /** Somebody with points, and the place. */
    record Placed<T>(T who, BigDecimal points, int place, boolean listed) {}

    /** Somebody with points. */
    record Pointed<T>(T who, BigDecimal points) {}

    static <T> List<Placed<T>> of(List<Pointed<T>> all, int size) {
        var sorted = all.stream().sorted(Comparator.comparing((Pointed<T> one) -> one.points()).reversed()).toList();
        var placed = new ArrayList<Placed<T>>();
        for (var at = 0; at < sorted.size(); at++) {
            var one = sorted.get(at);
            var place = at > 0 && one.points().compareTo(sorted.get(at - 1).points()) == 0 ? placed.get(at - 1).place() : at + 1;
            placed.add(new Placed<>(one.who(), one.points(), place, place <= size));
        }
        return placed;
    }
}
