package io.touhao.service.visit;

import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads visits from rows. */
final class VisitRows {

    private VisitRows() {}

    static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                new VisitId(row.getLong("id")), row.getInt("version"), row.getString("key"), row.getString("print"),
                row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getString("industry"),
                UnitPath.of(row.getString("unit_path")), Manner.valueOf(row.getString("manner")),
                row.getObject("day", LocalDate.class), Optional.ofNullable(row.getTimestamp("checked_in_at")).map(Timestamp::toInstant),
                place(row), List.of((String[]) row.getArray("topics").getArray()), row.getString("met"), row.getString("found"),
                Optional.ofNullable(row.getObject("next_on", LocalDate.class)),
                new Visit.Recorder(
                        row.getLong("account"), row.getLong("post_id"), row.getString("officer"), row.getString("officer_title"),
                        UnitPath.of(row.getString("officer_unit"))),
                row.getTimestamp("recorded_at").toInstant(), Standing.valueOf(row.getString("standing")), row.getInt("photos"));
    }

    private static Optional<Place> place(ResultSet row) throws SQLException {
        return Place.of(
                Optional.ofNullable(row.getBigDecimal("latitude")), Optional.ofNullable(row.getBigDecimal("longitude")),
                Optional.ofNullable(row.getBigDecimal("accuracy")));
    }
}
