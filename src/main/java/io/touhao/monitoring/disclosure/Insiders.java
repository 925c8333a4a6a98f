package io.touhao.monitoring.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Who could work out a figure with what he knows of his own: a city and a county know everything of theirs, an enterprise
 * what it put in. Whoever knows less than another of these is left out: of the enterprises of a cell only the largest
 * matters to other cells, and to other counties only the county.
 */
final class Insiders {

    private static final int CITY = 2;
    private static final int COUNTY = 3;

    private final List<Cell> cells;
    private final TableNetwork table;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> rows = new TreeSet<>();
    private final Map<String, Insider> units = new HashMap<>();

    Insiders(List<Cell> cells, TableNetwork table) {
        this.cells = cells;
        this.table = table;
        for (var place = 0; place < cells.size(); place++) {
            places.put(name(cells.get(place).row(), cells.get(place).column()), place);
            rows.add(cells.get(place).row());
        }
    }

    /** Those against whom the cell must be protected, whoever knows nothing first. */
    List<Insider> against(int place) {
        var row = cells.get(place).row();
        var insiders = new ArrayList<Insider>();
        insiders.add(Insider.NOBODY);
        rows.stream().filter(unit -> isRival(unit, row)).map(this::unit).forEach(insiders::add);
        if (depth(row) == COUNTY) {
            insiders.addAll(enterprises(row));
        }
        return insiders.stream().filter(insider -> !insider.settled(table.arc(place))).toList();
    }

    /** Cities beside it, and counties of its own city; others know less than their city does. */
    private static boolean isRival(String unit, String row) {
        return switch (depth(unit)) {
            case CITY -> !isWithin(row, unit);
            case COUNTY -> depth(row) > 1 && !unit.equals(row) && parent(unit).equals(depth(row) == CITY ? row : parent(row));
            default -> false;
        };
    }

    private Insider unit(String unit) {
        return units.computeIfAbsent(unit, this::knownOfUnit);
    }

    private Insider knownOfUnit(String unit) {
        var parts = new HashMap<Integer, Double>();
        var wholes = new HashSet<Integer>();
        for (var place = 0; place < cells.size(); place++) {
            var cell = cells.get(place);
            if (isWithin(cell.row(), unit)) {
                wholes.add(table.arc(place));
                parts.put(table.arc(place), cell.value());
            } else if (isWithin(unit, cell.row())) {
                place(unit, cell.column()).ifPresent(own -> know(place(cell), cells.get(own), parts, wholes));
            }
        }
        return new Insider(unit, Map.copyOf(parts), Set.copyOf(wholes));
    }

    /** The unit's own cell is a part of one above it, or all of it where nobody else is in there. */
    private void know(int place, Cell own, Map<Integer, Double> parts, Set<Integer> wholes) {
        parts.put(table.arc(place), own.value());
        if (cells.get(place).firms() == own.firms()) {
            wholes.add(table.arc(place));
        }
    }

    private int place(Cell cell) {
        return places.get(name(cell.row(), cell.column()));
    }

    /** Of every industry of a county the largest and the second. */
    private List<Insider> enterprises(String county) {
        var insiders = new ArrayList<Insider>();
        for (var cell : cells) {
            if (cell.row().equals(county) && cell.column().isPresent() && cell.firms() > 0) {
                insiders.add(enterprise(cell, "largest", Cell::largest));
                if (cell.firms() > 1) {
                    insiders.add(enterprise(cell, "second", Cell::second));
                }
            }
        }
        return insiders;
    }

    private Insider enterprise(Cell cell, String which, ToDoubleFunction<Cell> part) {
        var parts = new HashMap<Integer, Double>();
        var wholes = new HashSet<Integer>();
        for (var row = cell.row(); !row.isEmpty(); row = parent(row)) {
            for (var column : List.of(cell.column(), Optional.<String>empty())) {
                place(row, column).ifPresent(place -> {
                    parts.put(table.arc(place), part.applyAsDouble(cell));
                    if (cells.get(place).firms() == 1) {
                        wholes.add(table.arc(place));
                    }
                });
            }
        }
        return new Insider("%s of %s/%s".formatted(which, cell.row(), cell.column().orElse("")), Map.copyOf(parts), Set.copyOf(wholes));
    }

    private Optional<Integer> place(String row, Optional<String> column) {
        return Optional.ofNullable(places.get(name(row, column)));
    }

    private static boolean isWithin(String row, String unit) {
        return row.equals(unit) || row.startsWith(unit + ".");
    }

    private static int depth(String row) {
        return row.split("\\.").length;
    }

    private static String parent(String row) {
        return row.contains(".") ? row.substring(0, row.lastIndexOf('.')) : "";
    }

    private static String name(String row, Optional<String> column) {
        return row + "/" + column.orElse("");
    }
}
