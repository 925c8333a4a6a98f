package io.touhao.page.part;

import io.touhao.page.Figures;

/**
 * One of the views of a page.
 *
 * @param count as printed; empty for none
 * @param must whether the viewer must act on what it counts
 */
public record Tab(String title, String address, String count, boolean must, boolean on) {

    public static Tab of(String title, String address, long count, boolean on) {
        return new Tab(title, address, Figures.count(count), false, on);
    }

    /** A view of what waits for the viewer. */
    public static Tab waiting(String title, String address, long count, boolean on) {
        return new Tab(title, address, Figures.count(count), count > 0, on);
    }
}
