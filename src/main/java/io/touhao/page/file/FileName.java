package io.touhao.page.file;

import java.util.Locale;

/** A file's name made harmless: no folders, no control characters, no marks that turn the reading direction. */
record FileName(String base, String extension) {

    private static final int LONGEST = 100;

    static FileName of(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*;]", "")
                .strip();
        var point = name.lastIndexOf('.');
        var base = point < 0 ? name : name.substring(0, point);
        var extension = point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
        return new FileName(base.isBlank() ? "佐证" : shortened(base), extension);
    }

    /** The name with the extension that its content deserves. */
    String as(FileType type) {
        return base + "." + type.extension(extension);
    }

    private static String shortened(String base) {
        return base.codePointCount(0, base.length()) <= LONGEST
                ? base
                : base.substring(0, base.offsetByCodePoints(0, LONGEST));
    }
}
