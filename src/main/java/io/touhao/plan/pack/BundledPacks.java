package io.touhao.plan.pack;

import io.touhao.rulebook.pack.PackFiles;
import java.util.List;
import java.util.Optional;

/** The packs that the platform brings along, by the number of their document. */
public final class BundledPacks {

    private static final List<String> KEYS = List.of("shandong-2023");

    private BundledPacks() {}

    /** All of them. */
    public static List<PlanPack> all() {
        return KEYS.stream().map(key -> PackLoader.load(PackFiles.bundled(key)).sound()).toList();
    }

    /** The pack that carries out the document of this number, whatever the width of its signs. */
    public static Optional<PlanPack> of(String documentNumber) {
        var wanted = Wording.of(documentNumber);
        return all().stream().filter(pack -> Wording.of(pack.document().number()).equals(wanted)).findFirst();
    }
}
