package io.touhao.programme.pack;

import io.touhao.rulebook.pack.PackFault;
import java.util.List;
import java.util.Optional;

/**
 * A programme as it was found.
 *
 * @param programme none where its file has faults
 */
public record LoadedProgramme(String name, Optional<Programme> programme, List<PackFault> faults) {

    /** The programme; those that the platform brings along have no faults. */
    Programme sound() {
        return programme.orElseThrow(() -> new IllegalStateException("programme %s has faults: %s".formatted(name, faults)));
    }
}
