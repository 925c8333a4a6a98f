package io.touhao.plan.reading.grammar;

import io.touhao.plan.reading.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Which quotation marks, book marks and brackets enclose a place of a folded text. */
public final class Enclosures {

    /** A mark that is not closed within this many signs is taken for a slip. */
    private static final int LONGEST = 500;

    private static final String OPENING = "“《(";
    private static final String CLOSING = "”》)";

    private final int[][] enclosing;
    private final List<Span> brackets = new ArrayList<>();

    public Enclosures(String text, List<Span> lines) {
        enclosing = new int[OPENING.length()][text.length()];
        for (int[] one : enclosing) {
            Arrays.fill(one, -1);
        }
        lines.forEach(line -> pair(text, line));
    }

    private void pair(String text, Span line) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int place = line.start(); place < line.end(); place++) {
            char sign = text.charAt(place);
            if (OPENING.indexOf(sign) >= 0) {
                open.push(place);
            }
            int kind = CLOSING.indexOf(sign);
            if (kind >= 0) {
                close(text, open, kind, place);
            }
        }
    }

    private void close(String text, Deque<Integer> open, int kind, int end) {
        boolean opened = open.stream().limit(20).anyMatch(place -> text.charAt(place) == OPENING.charAt(kind));
        while (opened && !open.isEmpty()) {
            int start = open.pop();
            if (text.charAt(start) == OPENING.charAt(kind)) {
                enclose(kind, start, end);
                return;
            }
        }
    }

    private void enclose(int kind, int start, int end) {
        if (end - start > LONGEST) {
            return;
        }
        if (OPENING.charAt(kind) == '(') {
            brackets.add(new Span(start, end + 1));
        }
        for (int place = start + 1; place < end; place++) {
            if (kind != 2 || enclosing[kind][place] < 0) {
                enclosing[kind][place] = start;
            }
        }
    }

    /** Where the outermost quotation mark around this place opens, or -1. */
    public int quoteAt(int place) {
        return enclosing[0][place];
    }

    /** Where the outermost book mark around this place opens, or -1. */
    public int bookAt(int place) {
        return enclosing[1][place];
    }

    /** Where the innermost bracket around this place opens, or -1. */
    public int bracketAt(int place) {
        return enclosing[2][place];
    }

    /** All brackets with their signs, in the order in which they close. */
    public List<Span> brackets() {
        return brackets;
    }
}
