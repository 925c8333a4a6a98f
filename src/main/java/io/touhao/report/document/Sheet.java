package io.touhao.report.document;

/**
 * The page of an official document after GB/T 9704-2012, in twips (twentieths of a point; 1 mm is 56.7).
 *
 * <p>Three of the standard's figures meet here: A4 with 156 × 225 mm for the text, 22 lines of 28 characters. 三号 is
 * 15.75 pt; word processors round it to 16, so each character is set 0.25 pt tighter and 28 of them fill the line.
 */
final class Sheet {

    static final int WIDTH = 11906;
    static final int HEIGHT = 16838;
    static final int TOP = 2098;
    static final int BOTTOM = 1984;
    static final int LEFT = 1588;
    static final int RIGHT = 1474;
    static final int TEXT_WIDTH = WIDTH - LEFT - RIGHT;
    static final int TEXT_HEIGHT = HEIGHT - TOP - BOTTOM;

    /** One of 22 lines. */
    static final int LINE = 579;
    static final int LINES = 22;
    static final int CHARACTERS = 28;
    /** A character of 三号, and what its 16 points are set tighter by. */
    static final int CHARACTER = 315;
    static final int TIGHTER = 5;

    /** From the top of the text to the red mark: 35 mm. */
    static final int ABOVE_MARK = 1984;
    /** The page number's line ends so far above the page's end: it begins 7 mm under the text. */
    static final int FOOT = 1228;

    /** Sizes in half points. */
    static final int TEXT = 32;
    static final int TITLE = 44;
    static final int SMALL = 28;
    static final int CELL = 24;

    private static final int MARK_LARGEST = 96;

    private static final String NARROW = "−–‑";

    private Sheet() {}

    /** Size of the red mark in half points: nine tenths of its line, 48 pt at most. */
    static int mark(String words) {
        var fitting = TEXT_WIDTH * 9 / 100 / Math.max(1, words.codePointCount(0, words.length()));
        return Math.min(MARK_LARGEST, fitting - fitting % 2);
    }

    /** How broad words are, in characters: Latin letters, figures and half-width signs count half. */
    static double breadth(String words) {
        return words.codePoints().mapToDouble(sign -> isWide(sign) ? 1 : 0.5).sum();
    }

    /** Whether a sign fills the square of a character; the minus of figures and Latin signs do not. */
    static boolean isWide(int sign) {
        return sign >= 0x2010 && NARROW.indexOf(sign) < 0 || "×÷±·°§".indexOf(sign) >= 0;
    }
}
