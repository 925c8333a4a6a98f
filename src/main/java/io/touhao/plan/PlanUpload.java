package io.touhao.plan;

import io.touhao.plan.reading.text.PlanFile;
import io.touhao.plan.reading.text.PlanText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded document, put where the reader of files can open it and taken away again. */
final class PlanUpload {

    private PlanUpload() {}

    static PlanText text(String file, byte[] content) {
        try {
            var folder = Files.createTempDirectory("touhao-plan");
            var kept = folder.resolve(name(file));
            try {
                Files.write(kept, content);
                return PlanFile.read(kept);
            } finally {
                Files.deleteIfExists(kept);
                Files.deleteIfExists(folder);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The last part of what a browser calls the file, without anything that a file system could stumble over. */
    private static String name(String file) {
        var last = Path.of("/", file.replace('\\', '/').replaceAll("[\\p{Cntrl}:*?\"<>|]", "_")).getFileName();
        return last == null || last.toString().isBlank() ? "document" : shortened(last.toString());
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(name.length() - 60);
    }
}
