package io.touhao.monitoring.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The network of a table by county and industry with all its totals: province to city to county on one side, county and
 * industry to city and industry to industry on the other.
 */
final class TableNetwork {

    /** Totals are wanted more than cells, those of the province most. */
    private static final double[] PRICE = {400, 20, 1};

    private final Map<String, Integer> nodes = new HashMap<>();
    private final Map<Integer, Integer> arcOf = new HashMap<>();
    private final Network network;

    private TableNetwork(List<Cell> cells) {
        for (var cell : cells) {
            nodes.computeIfAbsent(from(cell), name -> nodes.size());
            nodes.computeIfAbsent(to(cell), name -> nodes.size());
        }
        network = new Network(nodes.size());
        for (var place = 0; place < cells.size(); place++) {
            var cell = cells.get(place);
            arcOf.put(place, network.add(nodes.get(from(cell)), nodes.get(to(cell)), cell.value(), price(cell)));
        }
    }

    static TableNetwork of(List<Cell> cells) {
        return new TableNetwork(cells);
    }

    Network network() {
        return network;
    }

    /** The arc of the cell at this place of the list. */
    int arc(int place) {
        return arcOf.get(place);
    }

    private static int depth(String row) {
        return row.split("\\.").length;
    }

    private static String parent(String row) {
        return row.substring(0, row.lastIndexOf('.'));
    }

    /** The whole flows from the end of the industries back to the province; it is always shown. */
    private static String from(Cell cell) {
        if (cell.column().isEmpty()) {
            return depth(cell.row()) == 1 ? "end" : "row " + parent(cell.row());
        }
        return depth(cell.row()) == 3 ? "row " + cell.row() : "sum " + cell.row() + " " + cell.column().get();
    }

    private static String to(Cell cell) {
        Optional<String> column = cell.column();
        if (column.isEmpty()) {
            return "row " + cell.row();
        }
        return depth(cell.row()) == 1 ? "end" : "sum " + parent(cell.row()) + " " + column.get();
    }

    private static double price(Cell cell) {
        var depth = depth(cell.row());
        if (depth == 1 && cell.column().isEmpty() || cell.firms() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return (PRICE[depth - 1] + (cell.column().isEmpty() ? 10 : 0)) * (1 + Math.log1p(cell.value()));
    }
}
