package io.touhao.rulebook;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known of one subject, by key of the fact. A key that is missing is unknown, never zero and never no. */
public record Facts(Map<String, FactValue> known) {

    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        known = Map.copyOf(known);
    }

    public Optional<FactValue> find(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** The same with one of them found to be otherwise. */
    public Facts with(String key, FactValue value) {
        var changed = new TreeMap<>(known);
        changed.put(key, value);
        return new Facts(changed);
    }

    /** The same with one of them unknown. */
    public Facts without(String key) {
        var changed = new TreeMap<>(known);
        changed.remove(key);
        return new Facts(changed);
    }
}
