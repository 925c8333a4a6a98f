package io.touhao.report.web;

import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import java.util.List;

/**
 * Where on the map one stands (下钻): province, city, county.
 *
 * @param own the viewer's unit
 * @param at the unit whose parts are shown
 * @param line from the own unit down to it
 */
record Drill(UnitPath own, UnitPath at, List<Unit> line) {

    Drill {
        line = List.copyOf(line);
    }

    boolean isDrilled() {
        return !at.equals(own);
    }

    String title() {
        return line.isEmpty() ? "" : line.getLast().shortName();
    }
}
