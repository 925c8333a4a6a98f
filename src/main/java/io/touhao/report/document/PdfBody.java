package io.touhao.report.document;

import io.touhao.page.Dates;
import io.touhao.report.document.OfficialDocument.Imprint;
import io.touhao.report.document.PdfCanvas.Letters;
import io.touhao.report.document.PdfFlow.Block;
import io.touhao.report.document.PdfLines.Line;
import io.touhao.report.document.PdfLines.Piece;
import java.util.ArrayList;
import java.util.List;

/** Every part of an official document in its place on the pages of a PDF. */
final class PdfBody {

    static final double LINE = Sheet.LINE / 20.0;
    static final double WIDTH = PdfCanvas.RIGHT - PdfCanvas.LEFT;

    private static final double ONE = Sheet.CHARACTER / 20.0;
    private static final double TITLE_LINE = 35;
    private static final double NOTE_LINE = 18;
    private static final double RULE_BELOW = 11.3;

    private final PdfFlow flow;
    private final Typefaces faces;
    private final Letters plain;
    private final Letters small;

    PdfBody(PdfFlow flow, Typefaces faces) {
        this.flow = flow;
        this.faces = faces;
        this.plain = Letters.of(faces.text(), Sheet.TEXT);
        this.small = Letters.of(faces.text(), Sheet.CELL);
    }

    void write(OfficialDocument document) {
        head(document);
        var last = document.body().size() - 1;
        for (int at = 0; at <= last; at++) {
            passage(document.body().get(at), at == last);
        }
        annexLines(document.annexLines());
        signature(document);
        for (int at = 0; at < document.annexes().size(); at++) {
            annex(document.annexMark(at), document.annexes().get(at));
        }
        document.imprint().ifPresent(this::imprint);
    }

    private void head(OfficialDocument document) {
        var mark = Letters.of(faces.title(), Sheet.mark(document.mark()));
        flow.add(Block.space(Sheet.ABOVE_MARK / 20.0, false));
        flow.add(new Block(mark.size() * 1.2, false, (canvas, top) -> {
            canvas.red(true);
            centred(canvas, top, mark.size() * 1.2, mark, document.mark());
            canvas.red(false);
        }));
        blank(2, false);
        flow.add(new Block(LINE + RULE_BELOW, false, (canvas, top) -> {
            centred(canvas, top, LINE, plain, document.number());
            canvas.red(true);
            canvas.rule(PdfCanvas.LEFT, top + LINE + RULE_BELOW, PdfCanvas.RIGHT, top + LINE + RULE_BELOW, 1.5);
            canvas.red(false);
        }));
        blank(2, false);
        document.title().forEach(this::title);
        blank(1, false);
        if (!document.addressee().isEmpty()) {
            text(PdfLines.pieces(document.addressee() + "：", plain), 0, false);
        }
    }

    private void passage(Passage passage, boolean last) {
        switch (passage) {
            case Passage.Heading heading -> {
                var words = new ArrayList<Piece>(
                        PdfLines.pieces(heading.words(), Letters.of(faces.ofLevel(heading.level()), Sheet.TEXT)));
                words.addAll(PdfLines.pieces(heading.follows().words(), plain));
                text(words, 2, last || heading.follows().isEmpty());
            }
            case Passage.Paragraph paragraph -> text(PdfLines.pieces(paragraph.text().words(), plain), 2, last);
            case Passage.Grid grid -> new PdfTable(flow, faces).write(grid.table());
        }
    }

    private void annexLines(List<String> lines) {
        if (!lines.isEmpty()) {
            blank(1, true);
        }
        for (int at = 0; at < lines.size(); at++) {
            text(PdfLines.pieces(lines.get(at), plain), at == 0 ? 2 : 5, true);
        }
    }

    private void signature(OfficialDocument document) {
        var date = Dates.full(document.date());
        var overhang = (plain.width(date) - plain.width(document.signature())) / 2;
        blank(2, true);
        atRight(document.signature(), Math.max(0, 4 * ONE + overhang), true);
        atRight(date, 4 * ONE, false);
        document.notes().forEach(note -> text(PdfLines.pieces("（" + note + "）", plain), 2, false));
    }

    private void annex(String mark, Annex annex) {
        flow.newPage();
        text(PdfLines.pieces(mark, Letters.of(faces.heading(), Sheet.TEXT)), 0, false);
        blank(1, false);
        title(annex.title());
        flow.add(new Block(1.5 * NOTE_LINE, true, (canvas, top) -> {
            canvas.line(PdfCanvas.LEFT, top + NOTE_LINE / 2, NOTE_LINE, small, annex.left());
            canvas.line(PdfCanvas.RIGHT - small.width(annex.right()), top + NOTE_LINE / 2, NOTE_LINE, small, annex.right());
        }));
        new PdfTable(flow, faces).write(annex.table());
        annex.notes().forEach(note -> lines(PdfLines.pieces(note, small), 0, NOTE_LINE, false));
    }

    private void imprint(Imprint imprint) {
        var letters = Letters.of(faces.text(), Sheet.SMALL);
        var rows = imprint.copies().isEmpty() ? 1 : 2;
        flow.foot(new Block(rows * LINE, false, (canvas, top) -> {
            var printed = Dates.full(imprint.printed()) + "印发";
            canvas.rule(PdfCanvas.LEFT, top, PdfCanvas.RIGHT, top, 1);
            if (rows == 2) {
                canvas.line(PdfCanvas.LEFT + letters.size(), top, LINE, letters, "抄送：" + imprint.copies() + "。");
                canvas.rule(PdfCanvas.LEFT, top + LINE, PdfCanvas.RIGHT, top + LINE, 0.7);
            }
            var last = top + (rows - 1) * LINE;
            canvas.line(PdfCanvas.LEFT + letters.size(), last, LINE, letters, imprint.printer());
            canvas.line(PdfCanvas.RIGHT - letters.size() - letters.width(printed), last, LINE, letters, printed);
            canvas.rule(PdfCanvas.LEFT, last + LINE, PdfCanvas.RIGHT, last + LINE, 1);
        }));
    }

    private void title(String words) {
        var letters = Letters.of(faces.title(), Sheet.TITLE);
        flow.add(new Block(TITLE_LINE, false, (canvas, top) -> centred(canvas, top, TITLE_LINE, letters, words)));
    }

    private void text(List<Piece> pieces, int characters, boolean kept) {
        lines(pieces, characters * ONE, LINE, kept);
    }

    private void lines(List<Piece> pieces, double indent, double height, boolean kept) {
        var first = true;
        for (var line : PdfLines.lines(pieces, WIDTH, indent)) {
            var in = first ? indent : 0;
            flow.add(new Block(height, kept && line.last(), (canvas, top) -> draw(canvas, top, height, line, in)));
            first = false;
        }
    }

    /** Sets the signs of a full line evenly apart, so that it ends where the text ends. */
    private static void draw(PdfCanvas canvas, double top, double height, Line line, double indent) {
        var slack = WIDTH - indent - line.width();
        var more = line.last() && line.over().isEmpty() || line.signs() < 2 ? 0 : slack / (line.signs() - 1);
        var x = PdfCanvas.LEFT + indent;
        for (var piece : merged(line.pieces())) {
            var letters = piece.letters().apart(more);
            canvas.line(x, top, height, letters, piece.words());
            x += letters.width(piece.words());
        }
        if (line.over().isPresent()) {
            var over = line.over().get();
            canvas.line(x, top, height, over.letters(), over.words());
        }
    }

    /** Pieces of the same letters as one. */
    private static List<Piece> merged(List<Piece> pieces) {
        var merged = new ArrayList<Piece>();
        for (var piece : pieces) {
            var same = !merged.isEmpty() && merged.getLast().letters().equals(piece.letters());
            merged.add(same ? new Piece(merged.removeLast().words() + piece.words(), piece.letters()) : piece);
        }
        return merged;
    }

    private void atRight(String words, double in, boolean kept) {
        flow.add(new Block(LINE, kept, (canvas, top) ->
                canvas.line(PdfCanvas.RIGHT - in - plain.width(words), top, LINE, plain, words)));
    }

    private static void centred(PdfCanvas canvas, double top, double height, Letters letters, String words) {
        canvas.line(PdfCanvas.LEFT + (WIDTH - letters.width(words)) / 2, top, height, letters, words);
    }

    private void blank(int lines, boolean kept) {
        for (int line = 0; line < lines; line++) {
            flow.add(Block.space(LINE, kept));
        }
    }
}
