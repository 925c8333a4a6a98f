package io.touhao.monitoring.demo;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/**
 * Lays down invented returns at once. Nothing can be copied into a table whose owner is held by row-level security, so the
 * owner is let free for the copy, within the transaction of the first start.
 */
@Repository
class DemoReturnStore {

    private static final int CHUNK = 1 << 18;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    DemoReturnStore(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** Writes rows; what is written is sent on before it grows large. */
    interface Rows {

        void write(CopyText text, Runnable sent);
    }

    void layFilings(Rows rows) {
        copy("filing", """
                id, form, period, last_day, enterprise_id, uscc, name, unit_path, industry, state, state_at, state_by, version,
                asked, seconds, entrant, opened_at, submitted_at, returned_by, reason, returns""", rows);
        jdbc.sql("select setval(pg_get_serial_sequence('monitoring.filing', 'id'), (select max(id) from monitoring.filing))")
                .query(Long.class).single();
    }

    void layFigures(Rows rows) {
        copy("form_gy_01", """
                filing_id, version, enterprise_id, unit_path, industry, last_day, known_from, county_at, city_at, final_at,
                known_until, submitted_by, channel, """ + String.join(", ", DemoItem.allColumns()), rows);
    }

    void layMeters(Rows rows) {
        copy("meter", "kind, enterprise_id, unit_path, last_day, figure, source, known_from", rows);
    }

    /** What filling in took, of the months since a day. */
    void layBurden(LocalDate since) {
        jdbc.sql("""
                        insert into monitoring.burden (filing_id, version, form, enterprise_id, unit_path, industry, last_day, seconds, asked, channel, at)
                        select id, version, form, enterprise_id, unit_path, industry, last_day, seconds, asked,
                               case when id % 3 = 0 then 'UPLOAD' else 'PAGE' end, submitted_at
                        from monitoring.filing where version > 0 and last_day >= :since""")
                .param("since", since).update();
    }

    void analyze() {
        List.of("filing", "form_gy_01", "meter", "burden").forEach(table -> jdbc.sql("analyze monitoring." + table).update());
    }

    private void copy(String table, String columns, Rows rows) {
        jdbc.sql("alter table monitoring.%s no force row level security".formatted(table)).update();
        copy("copy monitoring.%s (%s) from stdin".formatted(table, columns), rows);
        jdbc.sql("alter table monitoring.%s force row level security".formatted(table)).update();
    }

    private void copy(String sql, Rows rows) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            var text = new CopyText();
            rows.write(text, () -> send(copy, text, CHUNK));
            send(copy, text, 0);
            copy.endCopy();
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void send(CopyIn copy, CopyText text, int least) {
        if (text.length() <= least) {
            return;
        }
        var bytes = text.take().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException failed) {
            throw new IllegalStateException("cannot copy", failed);
        }
    }
}
