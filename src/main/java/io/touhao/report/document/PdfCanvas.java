package io.touhao.report.document;

import io.touhao.report.document.Typefaces.Typeface;

/** What is drawn on one page of a PDF; places are in points from the top left corner of the paper. */
final class PdfCanvas {

    static final double WIDTH = Sheet.WIDTH / 20.0;
    static final double HEIGHT = Sheet.HEIGHT / 20.0;
    static final double LEFT = Sheet.LEFT / 20.0;
    static final double RIGHT = WIDTH - Sheet.RIGHT / 20.0;
    static final double TOP = Sheet.TOP / 20.0;
    static final double BOTTOM = TOP + Sheet.LINES * Sheet.LINE / 20.0;

    private static final double ASCENT = 0.86;

    private final PdfFonts fonts;
    private final StringBuilder out = new StringBuilder();

    PdfCanvas(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** What letters look like: face, size in points, and how much each sign is set apart. */
    record Letters(Typeface face, double size, double apart) {

        static Letters of(Typeface face, int halfPoints) {
            return new Letters(face, halfPoints / 2.0, halfPoints == Sheet.TEXT ? -Sheet.TIGHTER / 20.0 : 0);
        }

        Letters apart(double more) {
            return new Letters(face, size, apart + more);
        }

        double width(int sign) {
            return PdfFonts.width(sign) * size / 1000 + apart;
        }

        double width(String words) {
            return words.codePoints().mapToDouble(this::width).sum();
        }
    }

    /** Words in a line whose top and height are given, standing in its middle. */
    void line(double x, double top, double height, Letters letters, String words) {
        var base = HEIGHT - top - (height - letters.size()) / 2 - ASCENT * letters.size();
        out.append("BT %s Tc 1 0 0 1 %s %s Tm ".formatted(number(letters.apart()), number(x), number(base)));
        var at = 0;
        while (at < words.length()) {
            var end = sameKind(words, at);
            out.append(fonts.show(letters.face(), letters.size(), words.substring(at, end), Sheet.isWide(words.codePointAt(at))));
            at = end;
        }
        out.append("ET\n");
    }

    void red(boolean red) {
        out.append(red ? "1 0 0 rg 1 0 0 RG\n" : "0 g 0 G\n");
    }

    void rule(double x, double y, double toX, double toY, double thickness) {
        out.append("%s w %s %s m %s %s l S\n".formatted(
                number(thickness), number(x), number(HEIGHT - y), number(toX), number(HEIGHT - toY)));
    }

    /** A filled box. */
    void box(double x, double top, double width, double height) {
        out.append("%s %s %s %s re f\n".formatted(number(x), number(HEIGHT - top - height), number(width), number(height)));
    }

    String content() {
        return out.toString();
    }

    /** A figure as PDF writes it: two decimals at most, never in powers of ten. */
    static String number(double figure) {
        var hundredths = Math.round(figure * 100);
        var sign = hundredths < 0 ? "-" : "";
        var whole = Math.abs(hundredths) / 100;
        var rest = Math.abs(hundredths) % 100;
        return rest == 0 ? sign + whole : "%s%d.%02d".formatted(sign, whole, rest);
    }

    private static int sameKind(String words, int from) {
        var wide = Sheet.isWide(words.codePointAt(from));
        var at = from;
        while (at < words.length() && Sheet.isWide(words.codePointAt(at)) == wide) {
            at += Character.charCount(words.codePointAt(at));
        }
        return at;
    }
}
