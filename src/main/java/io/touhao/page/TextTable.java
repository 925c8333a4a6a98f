package io.touhao.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in columns for a terminal, where a Chinese character is as wide as two letters. Figures stand to the right. */
public final class TextTable {

    private static final String FIGURE = "[−+-]?[\\d,.]+|—";

    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    /** Adds a row of as many cells as there are heads. */
    public TextTable row(Object... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("%d cells under %d heads".formatted(cells.length, rows.getFirst().size()));
        }
        rows.add(java.util.Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    /** The lines, the head first. */
    public List<String> lines() {
        var widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(place -> rows.stream().mapToInt(row -> width(row.get(place))).max().orElse(0))
                .toList();
        var right = IntStream.range(0, widths.size())
                .mapToObj(place -> rows.stream().skip(1).allMatch(row -> row.get(place).matches(FIGURE)))
                .toList();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(place -> padded(row.get(place), widths.get(place), right.get(place)))
                        .collect(Collectors.joining("  ")).stripTrailing())
                .toList();
    }

    private static String padded(String cell, int width, boolean right) {
        var gap = " ".repeat(width - width(cell));
        return right ? gap + cell : cell + gap;
    }

    static int width(String text) {
        return text.codePoints().map(sign -> sign >= 0x2E80 && sign < 0xFFE7 ? 2 : 1).sum();
    }
}
