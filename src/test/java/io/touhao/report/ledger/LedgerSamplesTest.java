package io.touhao.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledgers of bureaus that lie beside the project, scored by the comparison that lies there too. */
class LedgerSamplesTest {

    @TempDir
    private Path readings;

    @Test
    void readsTheSampleLedgersAsACarefulReaderDoes() throws IOException, InterruptedException {
        Path shared = shared();
        Path samples = shared.resolve("ledger-samples");
        try (Stream<Path> workbooks = Files.list(samples.resolve("workbooks"))) {
            for (Path workbook : workbooks.toList()) {
                read(workbook);
            }
        }
        Process comparison = new ProcessBuilder(
                        "python3", shared.resolve("checks/ledger-reading").toString(), "-v", "--least", "0.98",
                        samples.resolve("expected").toString(), readings.toString())
                .redirectErrorStream(true)
                .start();
        String score = new String(comparison.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(comparison.waitFor()).as(score).isZero();
    }

    private void read(Path workbook) throws IOException {
        String name = workbook.getFileName().toString();
        LedgerOutcome outcome = new LedgerReader(2023, Optional.empty()).read(name, Files.readAllBytes(workbook));
        Files.writeString(readings.resolve(name.replaceFirst("\\.[^.]*$", ".json")), LedgerJson.of(name, outcome));
    }

    /** Without the shared folder the test is skipped on a desk, and fails where it must have run. */
    private static Path shared() {
        Path shared = Path.of(Optional.ofNullable(System.getenv("TOUHAO_SHARED")).orElse("../shared"));
        boolean there = Files.isDirectory(shared.resolve("ledger-samples"));
        if (System.getenv("CI") != null) {
            assertThat(there).as("the shared folder %s", shared.toAbsolutePath()).isTrue();
        }
        Assumptions.assumeTrue(there, "no shared folder here");
        return shared;
    }
}
