package io.touhao.page.list;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a row of a list from a row of the database. */
@FunctionalInterface
public interface RowReader<R> {

    R read(ResultSet row) throws SQLException;
}
