package io.touhao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads what the rows of this module have in common. */
final class Rows {

    private Rows() {}

    static Days days(ResultSet row, String from, String until) throws SQLException {
        return new Days(row.getObject(from, LocalDate.class), Optional.ofNullable(row.getObject(until, LocalDate.class)));
    }
}
