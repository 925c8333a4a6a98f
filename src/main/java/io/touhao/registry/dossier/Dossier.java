package io.touhao.registry.dossier;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A record of another kind than enterprises (档案).
 *
 * @param number what it is known by across departments
 * @param unit the unit it belongs to
 * @param enterprise the enterprise it is of, where it has one
 * @param details what the kind has of its own, by key; what is not known is left out
 */
public record Dossier(
        long id, DossierKind kind, String number, String name, UnitPath unit, Optional<Long> enterprise, Map<String, String> details,
        String source, int version, String laidBy, Instant laidAt) {

    public Dossier {
        details = Map.copyOf(details);
    }

    public String detail(String key) {
        return details.getOrDefault(key, "");
    }

    /** What became of a field: 名称, 计划总投资 … */
    public record Changed(String field, String before, String value, String source, String by, Instant at) {}

    /**
     * A record as typed.
     *
     * @param uscc code of its enterprise; empty where it has none
     */
    public record Draft(
            DossierKind kind, String number, String name, UnitPath unit, String uscc, Map<String, String> details, String source) {

        public Draft {
            details = Map.copyOf(details);
        }
    }

    /** One of these, of an enterprise, in short. */
    public record Brief(long id, DossierKind kind, String number, String name) {}
}
