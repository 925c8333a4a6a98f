package io.touhao.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PlanReadCommandTest {

    @TempDir
    Path folder;

    @Test
    void readsATextAndEndsWell() throws IOException {
        Path file = folder.resolve("plan.txt");
        Files.writeString(file, "一、目标\n到2025年，新增企业100家。\n");
        assertThat(run(file.toString(), "--json")).isZero();
        assertThat(run(file.toString())).isZero();
    }

    @Test
    void endsWithTwoWhereItRefuses() {
        assertThat(run(folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    private static int run(String... arguments) {
        return new CommandLine(new PlanReadCommand()).execute(arguments);
    }
}
