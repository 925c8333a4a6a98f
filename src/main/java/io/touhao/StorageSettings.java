package io.touhao;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the platform keeps its data.
 *
 * @param home folder of the embedded database, logs and keys
 * @param url JDBC address of an external PostgreSQL; empty for the embedded one
 */
record StorageSettings(Path home, String url, String user, String password) {

    /** Reads the settings by the names {@code TOUHAO_HOME}, {@code TOUHAO_DB_URL}, {@code …_USER}, {@code …_PASSWORD}. */
    static StorageSettings from(Function<String, String> lookup) {
        Function<String, String> text = name -> Optional.ofNullable(lookup.apply(name)).orElse("");
        var home = text.apply("TOUHAO_HOME");
        return new StorageSettings(
                Path.of(home.isBlank() ? "var" : home), text.apply("TOUHAO_DB_URL"), text.apply("TOUHAO_DB_USER"),
                text.apply("TOUHAO_DB_PASSWORD"));
    }
}
