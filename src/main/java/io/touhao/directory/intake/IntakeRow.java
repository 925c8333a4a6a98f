package io.touhao.directory.intake;

import java.util.Map;

/**
 * A row of the workbook, as text.
 *
 * @param number the row's number as people see it, from 1
 */
record IntakeRow(int number, Map<IntakeColumn, String> cells) {

    IntakeRow {
        cells = Map.copyOf(cells);
    }

    String get(IntakeColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean isBlank() {
        return cells.values().stream().allMatch(String::isBlank);
    }
}
