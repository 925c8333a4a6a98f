package io.touhao.page.part;

/**
 * One of the few figures that head a page.
 *
 * @param note the line below
 * @param address where it opens to its records; empty when it does not
 * @param bad printed in crimson, since its signal is yellow or red
 */
public record KeyFigure(String title, String figure, String unit, String note, String address, boolean bad) {

    public static KeyFigure of(String title, String figure, String unit, String note) {
        return new KeyFigure(title, figure, unit, note, "", false);
    }

    public KeyFigure opens(String where) {
        return new KeyFigure(title, figure, unit, note, where, bad);
    }
}
