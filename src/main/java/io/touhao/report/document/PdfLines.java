package io.touhao.report.document;

import io.touhao.report.document.PdfCanvas.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Breaks words into lines: no line begins with a closing mark or ends with an opening one, and no figure is torn. A stop
 * for which there is no room hangs over the edge.
 */
final class PdfLines {

    private static final String NEVER_FIRST = "，。、；：！？）》”’〕】」…—%";
    private static final String HANGING = "，。、；：";
    private static final String NEVER_LAST = "（《“‘〔【「";

    private PdfLines() {}

    /** A line and whether the paragraph ends with it; without a stop that hangs over. */
    record Line(List<Piece> pieces, boolean last, Optional<Piece> over) {

        double width() {
            return pieces.stream().mapToDouble(Piece::width).sum();
        }

        int signs() {
            return pieces.stream().mapToInt(piece -> piece.words().codePointCount(0, piece.words().length())).sum();
        }
    }

    /** Words that stay together. */
    record Piece(String words, Letters letters) {

        double width() {
            return letters.width(words);
        }

        boolean hangs() {
            return words.length() == 1 && HANGING.contains(words);
        }

        boolean mayBegin() {
            return NEVER_FIRST.indexOf(words.codePointAt(0)) < 0;
        }

        boolean mayEnd() {
            return NEVER_LAST.indexOf(words.codePointBefore(words.length())) < 0;
        }
    }

    static List<Piece> pieces(String words, Letters letters) {
        var pieces = new ArrayList<Piece>();
        for (int at = 0; at < words.length();) {
            var end = end(words, at);
            pieces.add(new Piece(words.substring(at, end), letters));
            at = end;
        }
        return pieces;
    }

    /** @param indent how far the first line begins to the right */
    static List<Line> lines(List<Piece> pieces, double width, double indent) {
        var lines = new ArrayList<Line>();
        var line = new ArrayList<Piece>();
        var room = width - indent;
        for (int at = 0; at < pieces.size(); at++) {
            var piece = pieces.get(at);
            if (!line.isEmpty() && piece.width() > room + 0.01 && piece.hangs()) {
                lines.add(new Line(List.copyOf(line), at == pieces.size() - 1, Optional.of(piece)));
                line.clear();
                room = width;
                continue;
            }
            if (!line.isEmpty() && piece.width() > room + 0.01) {
                at -= takeBack(line, piece);
                lines.add(new Line(List.copyOf(line), false, Optional.empty()));
                line.clear();
                room = width;
                piece = pieces.get(at);
            }
            line.add(piece);
            room -= piece.width();
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(new Line(List.copyOf(line), true, Optional.empty()));
        }
        return lines;
    }

    /** How many pieces must go down to the next line so that both lines keep the rule. */
    private static int takeBack(List<Piece> line, Piece next) {
        var back = 0;
        var first = next;
        while (line.size() > 1 && (!first.mayBegin() || !line.getLast().mayEnd())) {
            first = line.removeLast();
            back++;
        }
        return back;
    }

    private static int end(String words, int from) {
        var sign = words.codePointAt(from);
        var end = from + Character.charCount(sign);
        if (Sheet.isWide(sign) || sign == ' ') {
            return end;
        }
        while (end < words.length() && !Sheet.isWide(words.codePointAt(end)) && words.charAt(end) != ' ') {
            end++;
        }
        return end;
    }
}
