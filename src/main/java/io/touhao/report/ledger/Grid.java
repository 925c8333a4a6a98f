package io.touhao.report.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One sheet: only what is not empty, with merges and what is hidden. Rows and columns count from 0. */
final class Grid {

    /** Columns beyond this are never part of a ledger. */
    static final int WIDEST = 256;

    private final String name;
    private final boolean hidden;
    private final boolean active;
    private final boolean from1904;
    private final TreeMap<Integer, SortedMap<Integer, GridCell>> rows = new TreeMap<>();
    private final Map<Integer, TreeMap<Integer, Merge>> merges = new HashMap<>();
    private final BitSet hiddenColumns = new BitSet();
    private long characters;

    Grid(String name, boolean hidden, boolean active, boolean from1904) {
        this.name = name;
        this.hidden = hidden;
        this.active = active;
        this.from1904 = from1904;
    }

    void put(int row, int column, GridCell cell) {
        characters += cell.text().length();
        if (column < WIDEST) {
            rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, cell);
        }
    }

    void merge(Merge merge) {
        for (int column = merge.left(); column <= Math.min(merge.right(), WIDEST); column++) {
            merges.computeIfAbsent(column, key -> new TreeMap<>()).put(merge.top(), merge);
        }
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(first, Math.min(last, WIDEST) + 1);
    }

    /** How many characters all cells show together. */
    long characters() {
        return characters;
    }

    String name() {
        return name;
    }

    boolean isHidden() {
        return hidden;
    }

    boolean isActive() {
        return active;
    }

    /** Whether the workbook counts its days from 1904 instead of 1900. */
    boolean isFrom1904() {
        return from1904;
    }

    boolean isHiddenColumn(int column) {
        return hiddenColumns.get(column);
    }

    boolean isEmpty() {
        return rows.values().stream().allMatch(row -> row.values().stream().allMatch(GridCell::isEmpty));
    }

    NavigableMap<Integer, SortedMap<Integer, GridCell>> rows() {
        return rows;
    }

    /** The cells of a row that hold words, by column. */
    SortedMap<Integer, GridCell> row(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }

    GridCell at(int row, int column) {
        return row(row).getOrDefault(column, GridCell.NOTHING);
    }

    Optional<Merge> mergeAt(int row, int column) {
        return Optional.ofNullable(merges.get(column))
                .map(column0 -> column0.floorEntry(row))
                .map(Map.Entry::getValue)
                .filter(merge -> row <= merge.bottom());
    }

    /** The cell with merges downwards filled in: the value holds for each row of the merge. */
    GridCell downwards(int row, int column) {
        return mergeAt(row, column)
                .filter(merge -> merge.left() == column)
                .map(merge -> at(merge.top(), column))
                .orElseGet(() -> at(row, column));
    }

    /** The cell with merges filled in both ways, as heads need it. */
    GridCell covered(int row, int column) {
        return mergeAt(row, column)
                .map(merge -> at(merge.top(), merge.left()))
                .orElseGet(() -> at(row, column));
    }

    /** Columns that hold words in any of these rows, merges filled in. */
    List<Integer> columns(int top, int bottom) {
        BitSet found = new BitSet();
        for (int row = top; row <= bottom; row++) {
            int at = row;
            row(row).forEach((column, cell) -> {
                if (!cell.isEmpty()) {
                    found.set(column, mergeAt(at, column).map(Merge::right).orElse(column) + 1);
                }
            });
        }
        return new ArrayList<>(found.stream().filter(column -> column < WIDEST).boxed().toList());
    }
}
