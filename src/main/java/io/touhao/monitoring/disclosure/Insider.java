package io.touhao.monitoring.disclosure;

import java.util.Map;
import java.util.Set;

/**
 * What somebody knows beside the published table: the own part of each figure, and figures that are wholly the own ones.
 *
 * @param who an enterprise, a county, a city; empty for whoever knows nothing but the table
 * @param parts by arc of the {@link TableNetwork}
 */
record Insider(String who, Map<Integer, Double> parts, Set<Integer> wholes) {

    static final Insider NOBODY = new Insider("", Map.of(), Set.of());

    /** How much of the figure is known: it cannot be less. */
    double known(int arc) {
        return parts.getOrDefault(arc, 0.0);
    }

    /** Whether the figure is known. */
    boolean settled(int arc) {
        return wholes.contains(arc);
    }
}
