package io.touhao.registry.profile;

import io.touhao.page.Refusal;
import io.touhao.registry.RegistryRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When months of entering and leaving the above-scale list go together. */
public final class StayPolicy {

    private StayPolicy() {}

    /**
     * What is wrong with the months a record would have; nothing where they go together.
     *
     * @param before the record's fields now
     * @param after those that change
     */
    public static List<Refusal> faults(Map<Field, String> before, Map<Field, String> after) {
        return fault(before, after).stream().<Refusal>map(words -> new RegistryRefusal.Unfit(Field.ABOVE_SCALE_TO.key(), words)).toList();
    }

    /** The same in words. */
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
