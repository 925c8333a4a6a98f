package io.touhao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SQL of a module touches tables of its own schema only; what it needs of others it asks their faces. */
class SchemasTest {

    private static final Path SOURCES = Path.of("src/main/java/io/touhao");
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|truncate|table)\\s+(directory|registry|rulebook|access|commitment|indicator|plan|monitoring|programme|service|review|report)\\.\\w+");

    @Test
    void everyModuleKeepsToItsOwnTables() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(SchemasTest::holdsSql).flatMap(SchemasTest::strangers)).isEmpty();
        }
    }

    private static boolean holdsSql(Path file) {
        return file.toString().matches(".*\\.(java|sql)") && SOURCES.relativize(file).getNameCount() > 1;
    }

    private static Stream<String> strangers(Path file) {
        var module = SOURCES.relativize(file).getName(0).toString();
        return TABLE.matcher(read(file))
                .results()
                .filter(match -> !match.group(1).equalsIgnoreCase(module))
                .map(match -> file + ": " + match.group());
    }

    private static String read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return String.join("\n", lines.stream().filter(line -> !isProse(line)).toList());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static boolean isProse(String line) {
        return List.of("*", "//", "/**", "import ", "--").stream().anyMatch(line.strip()::startsWith);
    }
}
