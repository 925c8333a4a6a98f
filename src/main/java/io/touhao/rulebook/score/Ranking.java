package io.touhao.rulebook.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Places units by their points (排名). */
public final class Ranking {

    private Ranking() {}

    /** The places, the first first; units with the same points stand in the order of their keys and print as ties. */
    public static List<Place> of(Map<String, Interval> points, Ties ties) {
        var ordered = points.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Interval> entry) -> entry.getValue().least()).reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var places = new ArrayList<Place>();
        for (var index = 0; index < ordered.size(); index++) {
            var entry = ordered.get(index);
            var asBefore = index > 0 && isSame(ordered.get(index - 1), entry);
            var asNext = index + 1 < ordered.size() && isSame(entry, ordered.get(index + 1));
            var place = asBefore ? places.getLast().place() : next(places, ties, index);
            places.add(new Place(entry.getKey(), entry.getValue(), place, asBefore || asNext));
        }
        return places;
    }

    private static boolean isSame(Map.Entry<String, Interval> one, Map.Entry<String, Interval> other) {
        BigDecimal points = one.getValue().least();
        return points.compareTo(other.getValue().least()) == 0;
    }

    private static int next(List<Place> before, Ties ties, int index) {
        return switch (ties) {
            case SHARED -> index + 1;
            case DENSE -> before.isEmpty() ? 1 : before.getLast().place() + 1;
        };
    }
}
