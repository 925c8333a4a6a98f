package io.touhao.page.list;

import java.util.List;
import java.util.function.Function;

/**
 * One column of a list, for the page, the print and the workbook alike.
 *
 * @param key the column's name in addresses
 * @param title the words of the head
 * @param unit the unit below the title; empty when there is none
 * @param kind what the column holds, which sets it left or right
 * @param width characters the workbook leaves for it
 * @param shown whether it is shown until somebody chooses
 * @param always whether it is always shown
 * @param phone its place on a phone
 * @param order what it is sorted by; nothing when it cannot be sorted
 * @param cell the cell of a row
 */
public record Column<R>(
        String key, String title, String unit, Kind kind, int width, boolean shown, boolean always, Phone phone,
        Order order, Function<R, Cell> cell) {

    private static final int WIDTH = 14;

    /** What a column holds. */
    public enum Kind {
        TEXT, FIGURE, DATE, SIGNAL;

        /** Figures and dates stand at the right. */
        public boolean right() {
            return this == FIGURE || this == DATE;
        }
    }

    /** Where a column stands on a phone, on which a row is a title, two facts and a signal. */
    public enum Phone {
        /** As the list sees fit: signals, and the first two others. */
        USUAL,
        TITLE,
        FACT
    }

    /**
     * What a column is sorted by.
     *
     * @param present whether no expression is ever null
     */
    public record Order(List<String> expressions, boolean present) {

        static final Order NONE = new Order(List.of(), false);

        public Order {
            expressions = List.copyOf(expressions);
        }
    }

    public static <R> Column<R> text(String key, String title, Function<R, Cell> cell) {
        return new Column<>(key, title, "", Kind.TEXT, WIDTH, true, false, Phone.USUAL, Order.NONE, cell);
    }

    public static <R> Column<R> figure(String key, String title, String unit, Function<R, Cell> cell) {
        return new Column<>(key, title, unit, Kind.FIGURE, WIDTH, true, false, Phone.USUAL, Order.NONE, cell);
    }

    public static <R> Column<R> date(String key, String title, Function<R, Cell> cell) {
        return new Column<>(key, title, "", Kind.DATE, WIDTH, true, false, Phone.USUAL, Order.NONE, cell);
    }

    public static <R> Column<R> signal(String key, String title, Function<R, Cell> cell) {
        return new Column<>(key, title, "", Kind.SIGNAL, WIDTH, true, false, Phone.USUAL, Order.NONE, cell);
    }

    /** Sorts by these SQL expressions, the first deciding; rows without a value stand last. */
    public Column<R> sortedBy(String... expressions) {
        return ordered(new Order(List.of(expressions), false));
    }

    /**
     * Sorts by these SQL expressions, of which none is ever null: then an index over them and the list's key finds
     * a deep page as fast as the first.
     */
    public Column<R> sortedByPresent(String... expressions) {
        return ordered(new Order(List.of(expressions), true));
    }

    private Column<R> ordered(Order by) {
        return new Column<>(key, title, unit, kind, width, shown, always, phone, by, cell);
    }

    /** Leaves so many characters in the workbook. */
    public Column<R> width(int characters) {
        return new Column<>(key, title, unit, kind, characters, shown, always, phone, order, cell);
    }

    /** Shown only to those who choose it. */
    public Column<R> hidden() {
        return new Column<>(key, title, unit, kind, width, false, false, phone, order, cell);
    }

    /** Shown always. */
    public Column<R> fixed() {
        return new Column<>(key, title, unit, kind, width, true, true, phone, order, cell);
    }

    /** The title of the row: always shown, and the first line on a phone. */
    public Column<R> asTitle() {
        return new Column<>(key, title, unit, kind, width, true, true, Phone.TITLE, order, cell);
    }

    /** One of the facts that a phone shows. */
    public Column<R> onPhone() {
        return new Column<>(key, title, unit, kind, width, shown, always, Phone.FACT, order, cell);
    }
}
