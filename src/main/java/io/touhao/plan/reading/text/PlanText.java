package io.touhao.plan.reading.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The text of a plan document (方案文本) in two forms: as printed, and folded for the grammars.
 *
 * <p>In the folded form all signs have one width, and white space within a line is gone (save between two Latin words
 * or numbers, and tabs, which part the cells of a table); {@link #gapBefore} remembers where it was. {@link #printed}
 * leads from a folded place back to the printed one, so that every finding can be quoted exactly.
 */
public final class PlanText {

    private final String name;
    private final String text;
    private final String folded;
    private final int[] origin;
    private final BitSet gaps;
    private final List<Span> lines;

    private PlanText(String name, String text) {
        this.name = name;
        this.text = text;
        var folding = new Compaction(text);
        this.folded = folding.folded.toString();
        this.origin = folding.origin;
        this.gaps = folding.gaps;
        this.lines = linesOf(folded);
    }

    public static PlanText of(String name, String text) {
        return new PlanText(name, text);
    }

    /** The name of the file or document. */
    public String name() {
        return name;
    }

    /** The text as printed; all spans that leave the reader refer to it. */
    public String text() {
        return text;
    }

    /** The text as the grammars see it; all places within the reader refer to it. */
    public String folded() {
        return folded;
    }

    /** The lines of the folded text, without their ends. */
    public List<Span> lines() {
        return lines;
    }

    /** Whether white space stood before this folded place. */
    public boolean gapBefore(int place) {
        return gaps.get(place);
    }

    /** The printed span of a folded one. */
    public Span printed(int start, int end) {
        if (start >= end) {
            int place = start < origin.length ? origin[start] : text.length();
            return new Span(place, place);
        }
        return new Span(origin[start], origin[end - 1] + 1);
    }

    /** The printed words of a folded span. */
    public String quote(int start, int end) {
        return printed(start, end).of(text);
    }

    /** The sign as it was printed. */
    public char printedSign(int place) {
        return text.charAt(origin[place]);
    }

    private static List<Span> linesOf(String folded) {
        var lines = new ArrayList<Span>();
        int start = 0;
        for (int end = folded.indexOf('\n'); end >= 0; end = folded.indexOf('\n', start)) {
            lines.add(new Span(start, end));
            start = end + 1;
        }
        lines.add(new Span(start, folded.length()));
        return List.copyOf(lines);
    }

    /** Folds and closes up a text in one pass. */
    private static final class Compaction {

        private final StringBuilder folded;
        private final int[] origin;
        private final BitSet gaps = new BitSet();
        private boolean quoteOpen;
        private boolean gap;

        private Compaction(String text) {
            folded = new StringBuilder(text.length());
            var places = new int[text.length()];
            var columns = Columns.in(text);
            for (int i = 0; i < text.length(); i++) {
                take(columns.get(i) ? '\t' : Folding.fold(text.charAt(i)), i, places);
            }
            origin = java.util.Arrays.copyOf(places, folded.length());
        }

        private void take(char sign, int place, int[] places) {
            if (sign == ' ') {
                gap = true;
                return;
            }
            if (sign == '\n') {
                quoteOpen = false;
            }
            if (sign == '"') {
                quoteOpen = !quoteOpen;
                sign = quoteOpen ? '“' : '”';
            }
            if (gap && sign != '\n') {
                keepGap(sign, place, places);
            }
            gap = false;
            places[folded.length()] = place;
            folded.append(sign);
        }

        private void keepGap(char next, int place, int[] places) {
            if (!folded.isEmpty() && isLatin(folded.charAt(folded.length() - 1)) && isLatin(next)) {
                places[folded.length()] = place - 1;
                folded.append(' ');
            }
            gaps.set(folded.length());
        }

        private static boolean isLatin(char sign) {
            return sign < 0x80 && Character.isLetterOrDigit(sign);
        }
    }
}
