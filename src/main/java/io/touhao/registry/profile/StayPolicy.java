package io.touhao.registry.profile;

import io.touhao.directory.Actor;
import io.touhao.page.Refusal;
import io.touhao.registry.AboveScaleAuthority;
import io.touhao.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who changes months of entering and leaving the above-scale list, and when they go together. */
public final class StayPolicy {

    private StayPolicy() {}

    /**
     * What is wrong with the months a record would have; nothing where they go together and the actor may change them.
     *
     * @param before the record's fields now
     * @param after those that change
     */
    public static List<Refusal> faults(Actor actor, Map<Field, String> before, Map<Field, String> after) {
        var kept = kept(actor, before, after);
        return kept.isEmpty()
                ? fault(before, after).stream().<Refusal>map(words -> new RegistryRefusal.Unfit(Field.ABOVE_SCALE_TO.key(), words)).toList()
                : kept;
    }

    /** The months that this actor would change and may not. */
    public static List<Refusal> kept(Actor actor, Map<Field, String> before, Map<Field, String> after) {
        return AboveScaleAuthority.writes(actor) ? List.of() : Stream.of(Field.ABOVE_SCALE_FROM, Field.ABOVE_SCALE_TO)
                .filter(field -> after.containsKey(field) && !after.get(field).equals(before.getOrDefault(field, "")))
                .<Refusal>map(field -> new RegistryRefusal.ThroughTheList(field.key(), field.title())).toList();
    }

    /** In words, why the months do not go together. */
    public static Optional<String> fault(Map<Field, String> before, Map<Field, String> after) {
        var from = month(after.getOrDefault(Field.ABOVE_SCALE_FROM, before.getOrDefault(Field.ABOVE_SCALE_FROM, "")));
        var again = after.containsKey(Field.ABOVE_SCALE_FROM) && !after.containsKey(Field.ABOVE_SCALE_TO)
                && month(before.getOrDefault(Field.ABOVE_SCALE_TO, "")).flatMap(left -> from.map(entered -> !entered.isBefore(left))).orElse(false);
        var to = again ? Optional.<LocalDate>empty() : month(after.getOrDefault(Field.ABOVE_SCALE_TO, before.getOrDefault(Field.ABOVE_SCALE_TO, "")));
        if (to.isPresent() && from.isEmpty()) {
            return Optional.of("没有入规月份，不能有退规月份。");
        }
        return to.filter(left -> !left.isAfter(from.orElseThrow()))
                .map(left -> "退规月份 %s 应晚于入规月份 %s。".formatted(left.toString().substring(0, 7), from.orElseThrow().toString().substring(0, 7)));
    }

    private static Optional<LocalDate> month(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
