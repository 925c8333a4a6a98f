package io.touhao.monitoring.triangulation;

import io.touhao.rulebook.pack.PackFiles;
import io.touhao.rulebook.pack.PackShape;
import io.touhao.rulebook.pack.YamlFile;

/** Reads {@code packs/triangulation/}. */
public final class TriangulationPacks {

    private static final PackShape SHAPE = PackShape.of("triangulation");

    private TriangulationPacks() {}

    /** The rule that the platform brings along. */
    public static TriangulationRule bundled() {
        return read(PackFiles.bundled("triangulation"), "assumed-2023.yaml");
    }

    static TriangulationRule read(PackFiles files, String name) {
        try {
            var file = YamlFile.read(files.shown(name), files.text(name).orElseThrow());
            var faults = SHAPE.faults(file);
            if (!faults.isEmpty()) {
                throw new IllegalArgumentException(faults.toString());
            }
            return rule(file.json());
        } catch (YamlFile.Broken broken) {
            throw new IllegalArgumentException(broken.at() + ": " + broken.getMessage(), broken);
        }
    }

    private static TriangulationRule rule(tools.jackson.databind.JsonNode json) {
        return new TriangulationRule(
                json.get("id").stringValue(), json.get("history").intValue(), json.get("longest").intValue(),
                json.get("skip").intValue(), json.get("smooth").intValue(), json.get("peers").intValue(),
                json.get("window").intValue(), json.get("electricity").doubleValue(), json.get("tax").doubleValue());
    }
}
