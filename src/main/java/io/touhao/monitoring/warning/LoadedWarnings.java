package io.touhao.monitoring.warning;

import io.touhao.rulebook.pack.PackFault;
import java.util.List;
import java.util.Optional;

/** A pack of warnings as it was read: the pack, or all that is wrong with it. */
record LoadedWarnings(Optional<WarningPack> pack, List<PackFault> faults) {

    LoadedWarnings {
        faults = List.copyOf(faults);
    }

    /** The pack of a file without faults. */
    WarningPack sound() {
        return pack.orElseThrow(() -> new IllegalStateException("a pack of warnings has faults: " + faults));
    }
}
