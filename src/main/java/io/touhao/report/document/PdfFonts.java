package io.touhao.report.document;

import io.touhao.report.document.Typefaces.Typeface;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fonts of a PDF, named and not embedded: Chinese signs by the character collection that every reader knows, Latin ones
 * in Times, which every reader has. So a file needs no font on the server and carries nobody's.
 */
final class PdfFonts {

    /** Widths of the printable ASCII signs in Times, in thousandths. */
    private static final int[] TIMES = {
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889,
        722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500,
        444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480,
        200, 480, 541};
    private static final int MINUS = 564;
    private static final int FALLBACK = 500;
    private static final String LATIN = "L";

    private final PdfFile file;
    private final Typefaces faces;
    private final Map<Typeface, String> names = new LinkedHashMap<>();
    private final StringBuilder resources = new StringBuilder();

    PdfFonts(PdfFile file, Typefaces faces) {
        this.file = file;
        this.faces = faces;
        resources.append("/").append(LATIN).append(" ").append(file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman "
                + "/Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /minus /endash] >> >>"))
                .append(" 0 R ");
    }

    /** How broad a sign is, in thousandths of its size. */
    static int width(int sign) {
        if (Sheet.isWide(sign)) {
            return 1000;
        }
        return sign == '−' ? MINUS : sign >= ' ' && sign <= '~' ? TIMES[sign - ' '] : FALLBACK;
    }

    /** The operators that choose a font and show words of one kind of sign. */
    String show(Typeface face, double size, String words, boolean wide) {
        var font = wide ? names.computeIfAbsent(face, this::declare) : LATIN;
        return "/%s %s Tf <%s> Tj ".formatted(font, PdfCanvas.number(size), wide ? PdfFile.hexadecimal(words) : latin(words));
    }

    String resources() {
        return "<< " + resources + ">>";
    }

    private static String latin(String words) {
        var out = new StringBuilder();
        words.chars().map(PdfFonts::code).forEach(code -> out.append("%02X".formatted(code)));
        return out.toString();
    }

    private static int code(int sign) {
        return switch (sign) {
            case '−' -> 1;
            case '–', '‑' -> 2;
            default -> sign < 256 ? sign : '?';
        };
    }

    private String declare(Typeface face) {
        var name = "F" + (names.size() + 1);
        var postScript = face.postScript();
        var descriptor = file.add(("<< /Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [0 -140 1000 860] /ItalicAngle 0 "
                + "/Ascent 860 /Descent -140 /CapHeight 700 /StemV %d >>")
                .formatted(postScript, isSans(face) ? 4 : 6, isHeavy(face) ? 140 : 80));
        var descendant = file.add(("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) "
                + "/Ordering (GB1) /Supplement 4 >> /FontDescriptor %d 0 R /DW 1000 >>").formatted(postScript, descriptor));
        var font = file.add("<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /UniGB-UTF16-H /DescendantFonts [%d 0 R] >>"
                .formatted(postScript, descendant));
        resources.append("/%s %d 0 R ".formatted(name, font));
        return name;
    }

    private boolean isSans(Typeface face) {
        return face.equals(faces.heading());
    }

    private boolean isHeavy(Typeface face) {
        return face.equals(faces.heading()) || face.equals(faces.title());
    }
}
