package io.touhao.rulebook.sql;

/** The column in which a fact stands. */
public record SqlColumn(String name, Type type) {

    /** What stands in it. */
    public enum Type {
        /** A number: numeric or double precision. */
        FIGURE,
        /** text. */
        WORD,
        /** text[]. */
        WORDS,
        /** boolean. */
        FLAG,
        /** date; in rules a word, written as 2023-05-01. */
        DAY
    }
}
