package io.touhao.report.document;

/** A passage of the main text. */
public sealed interface Passage {

    /**
     * A heading; its mark is part of its words: 一、, （一）, 1., （1）.
     *
     * @param level 1 in 黑体, 2 in 楷体, 3 and 4 in the type of the text
     * @param follows what goes on in the same line, in the type of the text
     */
    record Heading(int level, String words, Text follows) implements Passage {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("a document has four levels of headings, not " + level);
            }
        }
    }

    /** A paragraph, two characters in. */
    record Paragraph(Text text) implements Passage {}

    /** A table between paragraphs. */
    record Grid(Table table) implements Passage {}

    static Passage heading(int level, String words) {
        return new Heading(level, words, Text.NONE);
    }

    static Passage paragraph(String words) {
        return new Paragraph(Text.of(words));
    }
}
