package io.touhao.commitment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Queries kept as files beside their class. */
final class Sql {

    private Sql() {}

    static String read(String file) {
        try {
            return new ClassPathResource(file, Sql.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
