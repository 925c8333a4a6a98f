package io.touhao.registry.intake;

import java.util.Map;

/**
 * A row of the file.
 *
 * @param number as people count, the head included
 * @param fault what makes the row unreadable; empty where it reads
 */
record FirmLine(int number, Map<FirmColumn, String> cells, String fault) {

    String get(FirmColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean isBlank() {
        return fault.isEmpty() && cells.values().stream().allMatch(String::isBlank);
    }
}
