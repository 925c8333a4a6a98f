package io.touhao.review.confidence.web;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A unit's line of the calibration. */
record CalibrationRow(
        String code, String unitName, int count, Optional<BigDecimal> brier, Optional<BigDecimal> said,
        Optional<BigDecimal> came, int outsideCount, Optional<BigDecimal> outsideBrier) {

    static CalibrationRow read(ResultSet row) throws SQLException {
        var path = row.getString("unit_path");
        return new CalibrationRow(
                path.substring(path.lastIndexOf('.') + 1), row.getString("unit_name"), row.getInt("count"),
                decimal(row, "brier"), decimal(row, "said"), decimal(row, "came"), row.getInt("outside_count"),
                decimal(row, "outside_brier"));
    }

    private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}
