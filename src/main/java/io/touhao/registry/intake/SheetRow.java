package io.touhao.registry.intake;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * A row as text, whatever file it stood in.
 *
 * @param number as people count
 * @param formulas places of cells that hold a formula
 */
record SheetRow(int number, List<String> cells, Set<Integer> formulas) {

    static SheetRow of(Row row) {
        var cells = new ArrayList<String>();
        var formulas = new HashSet<Integer>();
        for (var at = 0; at < row.getCellCount(); at++) {
            var cell = row.getCell(at);
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                formulas.add(at);
            }
            cells.add(cell == null ? "" : text(cell));
        }
        return new SheetRow(row.getRowNum(), cells, formulas);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "是" : "";
            case FORMULA -> cell.getText();
            case EMPTY, ERROR -> "";
        };
    }

    /** A date as 2023-01-31 where the cell is formatted as one, else the figure as it is. */
    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.matches("(?i).*[yd年日].*")
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(cell.asDate())
                : new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
    }
}
