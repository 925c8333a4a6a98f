package io.touhao.rulebook.eligibility;

import io.touhao.rulebook.pack.PackFault;
import java.util.List;
import java.util.Optional;

/**
 * A pack as it was found.
 *
 * @param pack the pack; none where its files have faults
 */
public record LoadedPack(String name, Optional<EligibilityPack> pack, List<PackFault> faults) {

    /** The pack; the packs that the platform brings along have no faults. */
    public EligibilityPack sound() {
        return pack.orElseThrow(() -> new IllegalStateException("pack %s has faults: %s".formatted(name, faults)));
    }
}
