package io.touhao.indicator;

/**
 * What a record says of itself beside day, unit and subject.
 *
 * @param name column of the view
 * @param title how people call it
 * @param unit 万元, 千瓦时; empty where it has none
 */
public record FactColumn(String name, String title, Type type, String unit) {

    /** What stands in the column. */
    public enum Type {
        /** numeric: may be added, compared and divided. */
        FIGURE,
        /** text: may be compared with words, and be a dimension. */
        WORD,
        /** boolean. */
        FLAG,
        /** date. */
        DAY
    }

    public static FactColumn figure(String name, String title, String unit) {
        return new FactColumn(name, title, Type.FIGURE, unit);
    }

    public static FactColumn word(String name, String title) {
        return new FactColumn(name, title, Type.WORD, "");
    }

    public static FactColumn flag(String name, String title) {
        return new FactColumn(name, title, Type.FLAG, "");
    }

    public static FactColumn day(String name, String title) {
        return new FactColumn(name, title, Type.DAY, "");
    }
}
