package io.touhao.page.file;

import io.touhao.page.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that somebody brought, looked at and made harmless (附件).
 *
 * @param name harmless, with the extension that the content deserves
 * @param hash SHA-256 of the content in hexadecimal
 */
public record BroughtFile(String name, FileType type, String hash, byte[] content) {

    private static final int LARGEST = 20 << 20;

    /**
     * Looks at a file.
     *
     * @throws Refused with {@link FileRefused} where it is empty, larger than 20 MB, or of a type that is not taken
     */
    public static BroughtFile of(String given, byte[] content) {
        var name = FileName.of(given);
        var type = type(name, content);
        return new BroughtFile(name.as(type), type, hash(content), content);
    }

    /** The files of a form, without the empty field that a browser sends where none was chosen. */
    public static List<BroughtFile> of(List<MultipartFile> files) {
        return files.stream().filter(file -> !name(file).isBlank()).map(file -> of(name(file), content(file))).toList();
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FileType type(FileName name, byte[] content) {
        var shown = name.base() + (name.extension().isEmpty() ? "" : "." + name.extension());
        if (content.length == 0) {
            throw new Refused(new FileRefused(shown, "文件是空的"));
        }
        if (content.length > LARGEST) {
            throw new Refused(new FileRefused(shown, "文件有 %d MB，大于 20 MB".formatted(content.length >> 20)));
        }
        return FileType.of(content, name.extension())
                .orElseThrow(() -> new Refused(new FileRefused(shown, "内容不是可接受的类型，或含有宏")));
    }

    private static String name(MultipartFile file) {
        return Optional.ofNullable(file.getOriginalFilename()).orElse("");
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
