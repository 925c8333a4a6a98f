package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.FactCatalogue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The packs that the platform knows (标准库), by name and day. */
public interface EligibilityPacks {

    /** Every version of every pack, by name. */
    List<EligibilityPack> all();

    /** The facts that all of them ask of a firm. */
    FactCatalogue facts();

    /** The pack that takes applications on that day; the name is a pack's ({@code srdi-2022}) or a title's ({@code srdi}). */
    default Optional<EligibilityPack> on(String name, LocalDate day) {
        return on(name, day, Purpose.APPLICATION);
    }

    /** The pack that holds for this purpose on that day. Reviews go by an ended pack for as long as its transition says. */
    Optional<EligibilityPack> on(String name, LocalDate day, Purpose purpose);

    /** Every pack that takes applications on that day, one for each title. */
    List<EligibilityPack> inForce(LocalDate day);

    /** The versions of a pack or of a title, the newest first; empty for a name that nobody knows. */
    List<EligibilityPack> versions(String name);

    /** The very version that once judged, for going through it again. */
    Optional<EligibilityPack> version(String id, int edition);

    /** The pack with some thresholds set otherwise, by id (see {@link EligibilityPack#thresholds}), for trying a standard out. */
    EligibilityPack with(EligibilityPack pack, Map<String, BigDecimal> changes);
}
