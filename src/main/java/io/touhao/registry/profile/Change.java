package io.touhao.registry.profile;

import java.util.Map;

/**
 * Fields of an enterprise that get another value.
 *
 * @param before what stands there now, by field
 * @param after what is to stand there; fields that stay are left out
 * @param core the core of the new name; empty where the name stays
 */
public record Change(long enterprise, Map<Field, String> before, Map<Field, String> after, String core) {

    public Change {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
