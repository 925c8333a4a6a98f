package io.touhao.rulebook.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a pack are read from: a folder, or the platform's own resources. */
public interface PackFiles {

    /** The text of a file, or none where the pack lacks it. */
    Optional<String> text(String name);

    /** How a file is named in a message. */
    String shown(String name);

    /** A folder of the disk. */
    static PackFiles folder(Path folder) {
        return new PackFiles() {
            @Override
            public Optional<String> text(String name) {
                var file = folder.resolve(name).normalize();
                return file.startsWith(folder.normalize()) && Files.isRegularFile(file) ? read(file) : Optional.empty();
            }

            @Override
            public String shown(String name) {
                return folder.resolve(name).toString();
            }
        };
    }

    /** A pack that the platform brings along: shandong-2023. */
    static PackFiles bundled(String key) {
        return new PackFiles() {
            @Override
            public Optional<String> text(String name) {
                try (var stream = PackFiles.class.getResourceAsStream("/" + shown(name))) {
                    return Optional.ofNullable(stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }

            @Override
            public String shown(String name) {
                return "packs/" + key + "/" + name;
            }
        };
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
