package io.touhao.indicator.fact;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sends many rows to a table of the transaction in one stream, which costs a fraction of inserting them. */
@Component
public class CopiedRows {

    private final JdbcTemplate jdbc;

    public CopiedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns are those of the table, in its order, as text. */
    public void into(String table, Stream<List<String>> rows) {
        var text = rows.map(row -> row.stream().map(CopiedRows::escaped).collect(Collectors.joining("\t", "", "\n")))
                .collect(Collectors.joining());
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy %s from stdin".formatted(table), new StringReader(text));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
    }
}
