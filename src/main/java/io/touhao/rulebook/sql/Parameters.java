package io.touhao.rulebook.sql;

import java.util.HashMap;
import java.util.Map;

/** What a statement binds: every figure, word and day of a rule goes in here, never into the text. */
public final class Parameters {

    private final Map<String, Object> values = new HashMap<>();

    /** Binds a value under a name of its own, and gives its place in the text. */
    public String bind(Object value) {
        var name = "r" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** The values by name. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
