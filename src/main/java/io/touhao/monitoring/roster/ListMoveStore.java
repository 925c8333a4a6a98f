package io.touhao.monitoring.roster;

import io.touhao.directory.UnitPath;
import io.touhao.page.file.BroughtFile;
import io.touhao.registry.Enterprise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of proposals. */
@Repository
class ListMoveStore {

    private static final String COLUMNS = """
            select id, enterprise_id, uscc, name, unit_path::text as unit, kind, month, cause, revenue, evidence, file_name, state,
                   proposed_by, proposed_at, decided_by, decided_at, words
            from monitoring.list_move
            """;

    private final JdbcClient jdbc;

    ListMoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ListMove> of(YearMonth month) {
        return jdbc.sql(COLUMNS + " where state = 'PROPOSED' or month = :month order by state <> 'PROPOSED', proposed_at, id")
                .param("month", month.atDay(1))
                .query((row, number) -> read(row))
                .list();
    }

    Optional<ListMove> find(long id) {
        return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query((row, number) -> read(row)).optional();
    }

    Optional<ListMove> hold(long id) {
        return jdbc.sql(COLUMNS + " where id = :id for update").param("id", id).query((row, number) -> read(row)).optional();
    }

    Optional<byte[]> file(long id) {
        return jdbc.sql("select file from monitoring.list_move where id = :id and file is not null").param("id", id).query(byte[].class).optional();
    }

    boolean isWaiting(long enterprise) {
        return jdbc.sql("select exists (select from monitoring.list_move where enterprise_id = :id and state = 'PROPOSED')")
                .param("id", enterprise).query(Boolean.class).single();
    }

    long insert(Enterprise enterprise, MoveProposal given, String by, Instant at) {
        return jdbc.sql("""
                        insert into monitoring.list_move (enterprise_id, uscc, name, unit_path, kind, month, cause, revenue, evidence,
                                                          file_name, file, proposed_by, proposed_at)
                        values (:enterprise, :uscc, :name, :unit::public.ltree, :kind, :month, :cause, :revenue, :evidence,
                                :file_name, :file, :by, :at)
                        returning id""")
                .param("enterprise", enterprise.id())
                .param("uscc", enterprise.uscc().value())
                .param("name", enterprise.name())
                .param("unit", enterprise.unit().value())
                .param("kind", given.kind().name())
                .param("month", given.month().atDay(1))
                .param("cause", given.cause())
                .param("revenue", given.revenue().orElse(null))
                .param("evidence", given.evidence().strip())
                .param("file_name", given.file().map(BroughtFile::name).orElse(""))
                .param("file", given.file().map(BroughtFile::content).orElse(null), java.sql.Types.BINARY)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void decide(long id, ListMove.State state, String by, String words, Instant at) {
        jdbc.sql("update monitoring.list_move set state = :state, decided_by = :by, words = :words, decided_at = :at where id = :id")
                .param("state", state.name())
                .param("by", by)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static ListMove read(ResultSet row) throws SQLException {
        return new ListMove(
                row.getLong("id"), row.getLong("enterprise_id"), row.getString("uscc"), row.getString("name"),
                UnitPath.of(row.getString("unit")), ListMove.Kind.valueOf(row.getString("kind")),
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("cause"),
                Optional.ofNullable(row.getBigDecimal("revenue")), row.getString("evidence"), row.getString("file_name"),
                ListMove.State.valueOf(row.getString("state")), row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(), row.getString("decided_by"),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), row.getString("words"));
    }
}
