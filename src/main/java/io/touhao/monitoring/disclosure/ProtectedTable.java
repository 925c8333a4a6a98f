package io.touhao.monitoring.disclosure;

import io.touhao.directory.Unit;
import io.touhao.quantity.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table that may be shown.
 *
 * @param unit whose table it is: the last row is its total
 * @param rows the units right below
 * @param columns divisions of industries
 * @param cells by path of the unit and division; the empty division is the total
 */
public record ProtectedTable(
        Period period, TableItem item, Unit unit, List<Unit> rows, List<String> columns, Map<String, Cell> cells,
        DisclosureRule rule) {

    public ProtectedTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = Map.copyOf(cells);
    }

    /** The cell of a unit and a division; none where nobody is in it. */
    public Optional<Cell> cell(Unit row, String column) {
        return Optional.ofNullable(cells.get(row.path().value() + "/" + column));
    }

    /** The total of a unit. */
    public Optional<Cell> total(Unit row) {
        return cell(row, "");
    }

    /** So many cells are left out for a reason. */
    public long leftOut(Reason reason) {
        return cells.values().stream().filter(cell -> cell.reason() == reason).count();
    }
}
