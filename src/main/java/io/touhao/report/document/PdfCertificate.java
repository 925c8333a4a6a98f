package io.touhao.report.document;

import io.touhao.report.document.PdfCanvas.Letters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A certificate as PDF: one page, words in large letters, and a square that a phone reads. It embeds no font. */
public final class PdfCertificate {

    private static final double TITLE_TOP = 130;
    private static final double BODY_TOP = 230;
    private static final double LINE = 34;
    private static final double SQUARE = 96;
    private static final double FOOT = 640;
    private static final int TITLE = 80;
    private static final int BODY = 34;
    private static final int NOTE = 20;
    private static final double FRAME = 36;

    private PdfCertificate() {}

    /**
     * What stands on it.
     *
     * @param lines each a paragraph, set in by two signs
     * @param signed who gives it, and the day, line by line
     * @param square row by row, true where it is dark
     * @param note below the square
     */
    public record Content(String title, String holder, List<String> lines, List<String> signed, boolean[][] square, String note) {

        public Content {
            lines = List.copyOf(lines);
            signed = List.copyOf(signed);
        }
    }

    /** Writes the file; the same content gives the same bytes. */
    public static byte[] write(Content content, Typefaces faces, Instant moment) {
        var file = new PdfFile();
        var fonts = new PdfFonts(file, faces);
        var canvas = new PdfCanvas(fonts);
        frame(canvas);
        var title = Letters.of(faces.title(), TITLE);
        canvas.red(true);
        canvas.line((PdfCanvas.WIDTH - title.width(content.title())) / 2, TITLE_TOP, LINE, title, content.title());
        canvas.red(false);
        body(canvas, Letters.of(faces.text(), BODY), content);
        foot(canvas, faces, content);
        return Pdf.bound(file, fonts, List.of(canvas), content.title(), moment);
    }

    private static void frame(PdfCanvas canvas) {
        var right = PdfCanvas.WIDTH - FRAME;
        var bottom = PdfCanvas.HEIGHT - FRAME;
        canvas.red(true);
        canvas.rule(FRAME, FRAME, right, FRAME, 2);
        canvas.rule(right, FRAME, right, bottom, 2);
        canvas.rule(right, bottom, FRAME, bottom, 2);
        canvas.rule(FRAME, bottom, FRAME, FRAME, 2);
        canvas.red(false);
    }

    private static void body(PdfCanvas canvas, Letters letters, Content content) {
        var lines = new ArrayList<>(broken(content.holder() + "：", letters));
        content.lines().forEach(line -> lines.addAll(broken("　　" + line, letters)));
        for (var at = 0; at < lines.size(); at++) {
            canvas.line(PdfCanvas.LEFT, BODY_TOP + at * LINE, LINE, letters, lines.get(at));
        }
    }

    /** Sign by sign; what stands on a certificate has no words that must stay together. */
    private static List<String> broken(String words, Letters letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var sign : words.codePoints().toArray()) {
            if (letters.width(line.toString() + Character.toString(sign)) > PdfBody.WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(sign);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void foot(PdfCanvas canvas, Typefaces faces, Content content) {
        var letters = Letters.of(faces.text(), BODY);
        for (var at = 0; at < content.signed().size(); at++) {
            var words = content.signed().get(at);
            canvas.line(PdfCanvas.RIGHT - letters.width(words), FOOT + at * LINE, LINE, letters, words);
        }
        var side = SQUARE / content.square().length;
        for (var y = 0; y < content.square().length; y++) {
            for (var x = 0; x < content.square()[y].length; x++) {
                if (content.square()[y][x]) {
                    canvas.box(PdfCanvas.LEFT + x * side, FOOT + y * side, side, side);
                }
            }
        }
        canvas.line(PdfCanvas.LEFT, FOOT + SQUARE + 6, NOTE, Letters.of(faces.text(), NOTE), content.note());
    }
}
