package io.touhao.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Programs of the machine that look at a file as people's programs would. */
public final class Programs {

    private Programs() {}

    public static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The folder beside the checkout that holds checkers. */
    public static Path shared() {
        return Path.of(Optional.ofNullable(System.getenv("TOUHAO_SHARED")).orElse("../shared")).toAbsolutePath().normalize();
    }

    public static String output(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(String.join(" ", command)).isTrue();
        return output;
    }

    /** That the third page holds 22 lines of 28 characters. */
    static void assertFullPage(Path pdf) throws IOException, InterruptedException {
        var page = output(pdf.getParent(), "pdftotext", "-layout", "-f", "3", "-l", "3", pdf.toString(), "-");
        assertThat(page.lines().map(String::strip).filter(line -> line.startsWith("字")).toList())
                .hasSize(22).allSatisfy(line -> assertThat(line).hasSize(28));
    }
}
