package io.touhao.plan.pack;

import java.util.List;
import java.util.Optional;

/**
 * What came of loading a pack.
 *
 * @param pack the pack, without those commitments that break the schema; none where {@code plan.yaml} itself is broken
 * @param problems everything that broke the schema, by file and line
 */
public record LoadedPack(Optional<PlanPack> pack, List<Problem> problems) {

    public LoadedPack {
        problems = List.copyOf(problems);
    }

    /** The pack, where it must be sound: one that the platform brings along. */
    public PlanPack sound() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("a broken pack: " + problems);
        }
        return pack.orElseThrow();
    }
}
