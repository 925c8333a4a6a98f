package io.touhao.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip that an office file is: parts in the order given, all of one time, none compressed. Compressed bytes change
 * with the library that makes them, and a file must come out the same years later.
 */
final class Package {

    private static final LocalDateTime ZIP_BEGINS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    Package() {
        zip.setMethod(ZipOutputStream.STORED);
    }

    Package part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Package part(String name, byte[] content) {
        try {
            zip.putNextEntry(entry(name, content));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static ZipEntry entry(String name, byte[] content) {
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(ZIP_BEGINS);
        return entry;
    }
}
