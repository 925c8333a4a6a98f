package io.touhao.indicator.value;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Slice;
import io.touhao.indicator.ValuesChanged.Change;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which value a statement touched. */
record ValueKey(Change change, Slice slice) {

    static final String COLUMNS = "held.indicator, held.unit_path::text as unit_path, held.period, held.slice";

    static ValueKey read(ResultSet row, int number) throws SQLException {
        return new ValueKey(
                new Change(IndicatorId.of(row.getString("indicator")), UnitPath.of(row.getString("unit_path")),
                        Period.parse(row.getString("period"))),
                Slice.parse(row.getString("slice")));
    }
}
