package io.touhao.plan.reading.text;

import io.touhao.page.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens a plan document: plain text (UTF-8 with or without mark, UTF-16 with mark, GB18030) or Word (docx).
 *
 * <p>The kind is told by the first bytes, never by the name. What cannot be read is refused as an
 * {@link UnreadablePlan}.
 */
public final class PlanFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    private PlanFile() {}

    /** The text of the file, named after it. */
    public static PlanText read(Path file) {
        byte[] bytes = bytesOf(file);
        String text = textOf(file, bytes);
        if (text.isBlank()) {
            throw new Refused(new UnreadablePlan.Empty(file));
        }
        return PlanText.of(nameOf(file), text);
    }

    private static byte[] bytesOf(Path file) {
        if (!Files.exists(file)) {
            throw new Refused(new UnreadablePlan.Absent(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused(new UnreadablePlan.NotAFile(file));
        }
        try {
            long size = Files.size(file);
            if (size > UnreadablePlan.LARGEST) {
                throw new Refused(new UnreadablePlan.TooLarge(file, size));
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refused(new UnreadablePlan.NotAFile(file));
        }
    }

    private static String textOf(Path file, byte[] bytes) {
        if (startsWith(bytes, ZIP)) {
            return WordDocument.textOf(file, bytes);
        }
        if (startsWith(bytes, OLE)) {
            throw new Refused(new UnreadablePlan.OldWord(file));
        }
        if (startsWith(bytes, PDF)) {
            throw new Refused(new UnreadablePlan.Pdf(file));
        }
        return decoded(file, bytes);
    }

    private static String decoded(Path file, byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
        }
        if (looksBinary(bytes)) {
            throw new Refused(new UnreadablePlan.NotText(file));
        }
        try {
            return withoutMark(strictly(StandardCharsets.UTF_8, bytes));
        } catch (CharacterCodingException notUtf8) {
            return decodedAsChinese(file, bytes);
        }
    }

    private static String decodedAsChinese(Path file, byte[] bytes) {
        try {
            return strictly(Charset.forName("GB18030"), bytes);
        } catch (CharacterCodingException notChinese) {
            String mended = withoutMark(new String(bytes, StandardCharsets.UTF_8));
            if (mended.chars().filter(sign -> sign == 0xFFFD).count() * 20 > mended.length()) {
                throw new Refused(new UnreadablePlan.NotText(file));
            }
            return mended;
        }
    }

    private static String strictly(Charset charset, byte[] bytes) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static boolean looksBinary(byte[] bytes) {
        int controls = 0;
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
            if (one > 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f' && one != 0x0B) {
                controls++;
            }
        }
        return controls * 50L > bytes.length;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length
                && ByteBuffer.wrap(bytes, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
