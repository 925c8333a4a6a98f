package io.touhao.rulebook.score;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A unit whose place another ranking changes (位次变动). */
public record Move(Place before, Place after) {

    /** Every unit that stands at another place afterwards, by its new place. */
    public static List<Move> between(List<Place> before, List<Place> after) {
        Map<String, Place> old = before.stream().collect(Collectors.toMap(Place::unit, Function.identity()));
        return after.stream()
                .filter(place -> old.containsKey(place.unit()))
                .map(place -> new Move(old.get(place.unit()), place))
                .filter(move -> move.up() != 0)
                .toList();
    }

    /** By how many places it rises; negative where it falls. */
    public int up() {
        return before.place() - after.place();
    }

    /** ↑ 2 位. */
    public String words() {
        return up() > 0 ? "↑ " + up() + " 位" : up() < 0 ? "↓ " + -up() + " 位" : "不变";
    }
}
