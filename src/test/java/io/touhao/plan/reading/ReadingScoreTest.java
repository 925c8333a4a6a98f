package io.touhao.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.touhao.plan.reading.text.PlanFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader against real plans with labels made by hand. */
class ReadingScoreTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsRealPlansAsTheirLabelsSay() throws IOException {
        var shared = Readings.shared();
        assumeTrue(shared.isPresent(), "no shared material here");
        Path folder = shared.orElseThrow().resolve("plan-reading");
        for (String part : Scorer.parts()) {
            var scorer = new Scorer(part);
            for (Path labels : labels(folder)) {
                scorer.add(JSON.readTree(Files.readString(labels)), reading(folder, labels));
            }
            assertThat(scorer.f1()).as("F1 of %s", part).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static List<Path> labels(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("labels"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static JsonNode reading(Path folder, Path labels) {
        String name = labels.getFileName().toString().replace(".json", ".txt");
        PlanReading reading = PlanReader.read(PlanFile.read(folder.resolve("documents").resolve(name)));
        return JSON.readTree(ReadingJson.write(reading));
    }
}
