package io.touhao.monitoring.filing;

import io.touhao.monitoring.form.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of requests to unlock. */
@Repository
class UnlockStore {

    private static final String COLUMNS = """
            select id, filing_id, level, reason, asked_by, asked_at, state, decided_by, until from monitoring.unlock
            """;

    private final JdbcClient jdbc;

    UnlockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Unlock> latest(FilingId filing, Desk desk) {
        return jdbc.sql(COLUMNS + "where filing_id = :filing and level = :desk order by id desc limit 1")
                .param("filing", filing.value()).param("desk", desk.name()).query(UnlockStore::read).optional();
    }

    Optional<Unlock> hold(long id) {
        return jdbc.sql(COLUMNS + "where id = :id for update").param("id", id).query(UnlockStore::read).optional();
    }

    List<Unlock> asked(Desk desk) {
        return jdbc.sql(COLUMNS + "where level = :desk and state = 'ASKED' order by id limit 200")
                .param("desk", desk.name()).query(UnlockStore::read).list();
    }

    void ask(Filing filing, Desk desk, String reason, String by, Instant at) {
        jdbc.sql("""
                        insert into monitoring.unlock (filing_id, enterprise_id, unit_path, level, reason, asked_by, asked_at)
                        values (:filing, :enterprise, :unit::ltree, :desk, :reason, :by, :at)""")
                .param("filing", filing.id().value()).param("enterprise", filing.enterprise()).param("unit", filing.unit().value())
                .param("desk", desk.name()).param("reason", reason).param("by", by).param("at", FilingStore.time(at))
                .update();
    }

    void decide(long id, Unlock.State state, String by, Instant at, Optional<Instant> until) {
        jdbc.sql("update monitoring.unlock set state = :state, decided_by = :by, decided_at = :at, until = :until where id = :id")
                .param("id", id).param("state", state.name()).param("by", by).param("at", FilingStore.time(at))
                .param("until", until.map(FilingStore::time).orElse(null))
                .update();
    }

    private static Unlock read(ResultSet row, int number) throws SQLException {
        return new Unlock(
                row.getLong("id"), new FilingId(row.getLong("filing_id")), Desk.valueOf(row.getString("level")),
                row.getString("reason"), row.getString("asked_by"), row.getTimestamp("asked_at").toInstant(),
                Unlock.State.valueOf(row.getString("state")), row.getString("decided_by"), FilingStore.instant(row, "until"));
    }
}
