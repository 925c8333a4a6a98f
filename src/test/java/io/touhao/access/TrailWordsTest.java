package io.touhao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrailWordsTest {

    private static final Pattern VERB = Pattern.compile("trail\\.record\\(\\s*\\w+(?:\\.\\w+)?, \"([a-z]+\\.[a-z-]+)\"");

    @Test
    void everyVerbThatIsRecordedHasWords() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var verbs = files.filter(file -> file.toString().endsWith(".java")).map(TrailWordsTest::text)
                    .flatMap(text -> VERB.matcher(text).results().map(found -> found.group(1))).distinct().toList();
            assertThat(verbs).hasSizeGreaterThan(40).allSatisfy(verb -> assertThat(TrailWords.verb(verb)).isNotEqualTo(verb));
        }
    }

    @Test
    void anObjectIsNamedByItsKindAndACodeWithoutWordsStays() {
        assertThat(TrailWords.object("commitment/12")).isEqualTo("事项 12");
        assertThat(TrailWords.object("trail")).isEqualTo("trail");
        assertThat(TrailWords.verb("a.b")).isEqualTo("a.b");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
