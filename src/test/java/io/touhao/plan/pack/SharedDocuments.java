package io.touhao.plan.pack;

import io.touhao.plan.reading.text.PlanFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Real documents that lie beside the project; tests on them are skipped where they are missing, save in CI. */
public final class SharedDocuments {

    private SharedDocuments() {}

    static PlanDocument seed() {
        return PlanDocument.read(PlanFile.read(document("seed.txt")));
    }

    public static Path document(String name) {
        var root = Optional.ofNullable(System.getenv("TOUHAO_SHARED")).map(Path::of).orElse(Path.of("../shared"));
        var file = root.resolve("plan-reading/documents").resolve(name);
        if (!Files.exists(file) && System.getenv("CI") != null) {
            throw new IllegalStateException("missing in CI: " + file.toAbsolutePath());
        }
        Assumptions.assumeTrue(Files.exists(file), () -> "missing: " + file.toAbsolutePath());
        return file;
    }
}
