package io.touhao.report.ledger;

/**
 * A cell as a person sees it.
 *
 * @param text the words shown
 * @param content what lies beneath them
 * @param mark colour of the first sign
 * @param fill colour behind
 * @param formula the formula that gave the words, or empty
 */
record GridCell(String text, CellContent content, Light mark, Light fill, String formula) {

    static final GridCell NOTHING = words("");

    static GridCell words(String text) {
        return new GridCell(text, CellContent.WORDS, Light.NONE, Light.NONE, "");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
