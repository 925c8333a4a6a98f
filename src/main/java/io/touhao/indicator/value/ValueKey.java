package io.touhao.indicator.value;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.ValuesChanged.Change;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Which point of a series a statement touched.
 *
 * @param rows how many values of it, over measures and slices
 * @param whole whether the whole unit is among them
 */
record ValueKey(Change change, int rows, boolean whole) {

    /** The statement, which changes rows of {@code held}, so that it tells what it touched. */
    static String grouped(String statement) {
        return """
                with touched as (%s
                    returning held.indicator, held.unit_path, held.period, held.slice)
                select indicator, unit_path::text as unit_path, period, count(*) as rows, bool_or(slice = '') as whole
                from touched group by indicator, touched.unit_path, period""".formatted(statement);
    }

    static ValueKey read(ResultSet row, int number) throws SQLException {
        return new ValueKey(
                new Change(IndicatorId.of(row.getString("indicator")), UnitPath.of(row.getString("unit_path")),
                        Period.parse(row.getString("period"))),
                row.getInt("rows"), row.getBoolean("whole"));
    }
}
