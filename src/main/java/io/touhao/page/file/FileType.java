package io.touhao.page.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;

/** The types of file that are taken as evidence or attachment, told by their content and never by their name. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OFD("application/ofd", "ofd"),
    /** Word and Excel before 2007; which of the two only the name tells. */
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt", "csv");

    private static final int MANIFEST_LIMIT = 1 << 20;
    private static final int ENTRY_LIMIT = 2_000;
    private static final long INFLATED_LIMIT = 64L << 20;

    private final String mime;
    private final List<String> extensions;

    FileType(String mime, String... extensions) {
        this.mime = mime;
        this.extensions = List.of(extensions);
    }

    public String mime() {
        return mime;
    }

    /** The extension the name must end in; the name's own where it fits. */
    String extension(String given) {
        return extensions.contains(given) ? given : extensions.getFirst();
    }

    /** What the content is, or none of those that are taken. */
    static Optional<FileType> of(byte[] content, String extension) {
        if (starts(content, "25504446")) {
            return Optional.of(PDF);
        }
        if (starts(content, "89504e470d0a1a0a")) {
            return Optional.of(PNG);
        }
        if (starts(content, "ffd8ff")) {
            return Optional.of(JPEG);
        }
        if (starts(content, "d0cf11e0a1b11ae1")) {
            return Optional.of(extension.equals("xls") || extension.equals("et") ? XLS : DOC);
        }
        if (starts(content, "504b0304")) {
            return archive(content);
        }
        return isText(content) ? Optional.of(TXT) : Optional.empty();
    }

    /**
     * An archive is an office document if its manifest says so; one with macros says something else. The manifest stands
     * first or nearly so: what must be inflated before it is bounded.
     */
    private static Optional<FileType> archive(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var entry = zip.getNextEntry();
            var room = INFLATED_LIMIT;
            for (var count = 0; entry != null && room > 0 && count < ENTRY_LIMIT; count++) {
                if (entry.getName().equals("OFD.xml")) {
                    return Optional.of(OFD);
                }
                if (entry.getName().equals("[Content_Types].xml")) {
                    return office(new String(zip.readNBytes(MANIFEST_LIMIT), StandardCharsets.UTF_8));
                }
                room = past(zip, room);
                entry = room > 0 ? zip.getNextEntry() : null;
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /** Reads past an entry; what is left of the room, less than nothing where the entry does not fit. */
    private static long past(ZipInputStream zip, long room) throws IOException {
        var buffer = new byte[1 << 16];
        var left = room;
        for (var read = zip.read(buffer); read > 0 && left > 0; read = zip.read(buffer)) {
            left -= read;
        }
        return left;
    }

    private static Optional<FileType> office(String manifest) {
        if (manifest.contains("macroEnabled") || manifest.contains("vbaProject")) {
            return Optional.empty();
        }
        if (manifest.contains("wordprocessingml.document.main+xml")) {
            return Optional.of(DOCX);
        }
        return manifest.contains("spreadsheetml.sheet.main+xml") ? Optional.of(XLSX) : Optional.empty();
    }

    private static boolean isText(byte[] content) {
        return !contains(content, (byte) 0)
                && (decodes(content, StandardCharsets.UTF_8) || decodes(content, Charset.forName("GB18030")))
                && !looksLikeMarkup(content);
    }

    /** Pages and scripts are texts too, but nobody needs them as an attachment. */
    private static boolean looksLikeMarkup(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 512), StandardCharsets.UTF_8).stripLeading();
        return head.startsWith("<") || head.startsWith("\uFEFF<") || head.startsWith("#!") || head.startsWith("MZ");
    }

    private static boolean decodes(byte[] content, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    private static boolean contains(byte[] content, byte wanted) {
        for (var each : content) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(byte[] content, String hex) {
        var magic = HexFormat.of().parseHex(hex);
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }
}
