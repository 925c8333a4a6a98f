package io.touhao.page.workbook;

import io.touhao.page.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Looks through a file before anything opens it: unpacks it to nowhere, since what an archive says of its sizes is not believed. */
public final class WorkbookGuard {

    private static final long MEGABYTE = 1L << 20;
    private static final long LARGEST = 20 * MEGABYTE;
    private static final long UNPACKED = 300 * MEGABYTE;
    private static final int RATIO = 100;
    private static final int PARTS = 2_000;
    private static final int START = 4_096;
    private static final Pattern ENTITY = Pattern.compile("<!\\s*(?:DOCTYPE|ENTITY)", Pattern.CASE_INSENSITIVE);

    private final byte[] file;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private WorkbookGuard(byte[] file) {
        this.file = file;
    }

    /** Passes a workbook, and refuses anything else by {@link WorkbookRefusal}. */
    public static void check(byte[] file) {
        if (file.length == 0) {
            throw refused(new WorkbookRefusal.EmptyFile());
        }
        if (file.length > LARGEST) {
            throw refused(new WorkbookRefusal.TooLarge(file.length / MEGABYTE, LARGEST / MEGABYTE));
        }
        if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw refused(new WorkbookRefusal.NotAWorkbook("是老格式 xls，或加了密码"));
        }
        if (!starts(file, 'P', 'K', 3, 4)) {
            throw refused(new WorkbookRefusal.NotAWorkbook("内容是文本或别的文件，只是名字像"));
        }
        new WorkbookGuard(file).look();
    }

    private static boolean starts(byte[] bytes, int... signs) {
        for (var at = 0; at < signs.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xFF) != signs[at]) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw refused(new WorkbookRefusal.NotAWorkbook("加了密码"));
                }
                look(entry, zip.getInputStream(entry));
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw refused(new WorkbookRefusal.NotAWorkbook("压缩包已损坏"));
        }
        if (!names.contains("xl/workbook.xml")) {
            throw refused(new WorkbookRefusal.NotAWorkbook(names.contains("word/document.xml") ? "是 Word 文档" : "是改了名字的压缩包"));
        }
    }

    private void look(ZipArchiveEntry entry, InputStream content) throws IOException {
        var name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        if (!names.add(name) || names.size() > PARTS) {
            throw refused(new WorkbookRefusal.Swelling("有重名的或超过 %d 个部分".formatted(PARTS)));
        }
        var start = content.readNBytes(START);
        if (name.matches(".*\\.(?:xml|rels|vml)") && ENTITY.matcher(new String(start, StandardCharsets.ISO_8859_1).replace("\0", "")).find()) {
            throw refused(new WorkbookRefusal.DeclaresEntities(name));
        }
        unpack(start.length);
        var piece = new byte[1 << 16];
        for (var read = content.read(piece); read >= 0; read = content.read(piece)) {
            unpack(read);
        }
    }

    private void unpack(int bytes) {
        unpacked += bytes;
        if (unpacked > UNPACKED) {
            throw refused(new WorkbookRefusal.Swelling("超过 %d MB".formatted(UNPACKED / MEGABYTE)));
        }
        if (unpacked > 4 * MEGABYTE && unpacked > RATIO * (long) file.length) {
            throw refused(new WorkbookRefusal.Swelling("大了 %d 倍以上".formatted(RATIO)));
        }
    }

    private static Refused refused(WorkbookRefusal refusal) {
        return new Refused(refusal);
    }
}
