package io.touhao.report.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of an office archive, opened only after the whole was seen to stay within its limits. */
final class ZipParts implements AutoCloseable {

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(byte[] bytes, Limits limits) {
        try {
            ZipParts parts = new ZipParts(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .get());
            parts.measure(limits);
            return parts;
        } catch (IOException broken) {
            throw new Unreadable(new LedgerRefusal.Damaged("压缩包缺少结尾或目录"));
        }
    }

    private void measure(Limits limits) throws IOException {
        long total = 0;
        int count = 0;
        for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
            limits.parts(++count);
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Unreadable(new LedgerRefusal.Locked());
            }
            total = unpack(entry, total, limits);
            parts.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /** Unpacks a part to nowhere: what an archive says of its own sizes is not believed. */
    private long unpack(ZipArchiveEntry entry, long before, Limits limits) throws IOException {
        long size = 0;
        byte[] piece = new byte[1 << 16];
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                limits.unpacked(before + size);
                limits.ratio(size, entry.getCompressedSize());
            }
        }
        return before + size;
    }

    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    Iterable<String> names() {
        return parts.keySet();
    }

    Optional<InputStream> part(String name) {
        ZipArchiveEntry entry = parts.get(key(name));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(zip.getInputStream(entry));
        } catch (IOException broken) {
            throw new Unreadable(new LedgerRefusal.Damaged(name));
        }
    }

    /** The first bytes of a part. */
    byte[] start(String name, int length) {
        try (InputStream content = part(name).orElse(InputStream.nullInputStream())) {
            return content.readNBytes(length);
        } catch (IOException broken) {
            throw new Unreadable(new LedgerRefusal.Damaged(name));
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }
}
