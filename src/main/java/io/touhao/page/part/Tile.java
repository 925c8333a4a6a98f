package io.touhao.page.part;

import io.touhao.page.Signal;

/**
 * One unit on the cartogram.
 *
 * @param code region code, which decides the place of a city of Shandong
 * @param value the figure as printed
 * @param depth depth of ink, 1 to 4; the first means below 序时
 * @param address where it leads
 */
public record Tile(String code, String name, String value, int depth, Signal signal, String address) {

    public Tile {
        if (depth < 1 || depth > 4) {
            throw new IllegalArgumentException("depth of a tile is 1 to 4, not " + depth);
        }
    }
}
