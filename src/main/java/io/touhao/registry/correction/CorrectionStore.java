package io.touhao.registry.correction;

import io.touhao.directory.UnitPath;
import io.touhao.registry.correction.AskedCorrection.Asked;
import io.touhao.registry.profile.Field;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of asked corrections. */
@Repository
class CorrectionStore {

    private static final String COLUMNS = "select *, unit_path::text as path from registry.correction ";

    private final JdbcClient jdbc;

    CorrectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<AskedCorrection> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, number) -> asked(row)).optional();
    }

    List<AskedCorrection> of(long enterprise) {
        return jdbc.sql(COLUMNS + "where enterprise_id = :enterprise order by id desc").param("enterprise", enterprise)
                .query((row, number) -> asked(row)).list();
    }

    long waiting(UnitPath unit) {
        return jdbc.sql("select count(*) from registry.correction where state = 'ASKED' and unit_path <@ :unit::public.ltree")
                .param("unit", unit.value()).query(Long.class).single();
    }

    long insert(
            long enterprise, UnitPath unit, List<Asked> fields, String source, String reason, LocalDate validFrom, int version, String by,
            Instant at) {
        return jdbc.sql("""
                        insert into registry.correction (enterprise_id, unit_path, fields, before, after, source, reason, valid_from,
                            version, asked_by, asked_at)
                        values (:enterprise, :unit::public.ltree, :fields::text[], :before::text[], :after::text[], :source, :reason,
                            :from, :version, :by, :at) returning id""")
                .param("enterprise", enterprise).param("unit", unit.value())
                .param("fields", fields.stream().map(asked -> asked.field().name()).toArray(String[]::new))
                .param("before", fields.stream().map(Asked::before).toArray(String[]::new))
                .param("after", fields.stream().map(Asked::after).toArray(String[]::new))
                .param("source", source).param("reason", reason).param("from", validFrom).param("version", version).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    /** Decides what was asked; how many were still asked for. */
    int decide(long id, CorrectionState to, String by, Instant at, String words) {
        return jdbc.sql("""
                        update registry.correction set state = :to, decided_by = :by, decided_at = :at, words = :words
                        where id = :id and state = 'ASKED'""")
                .param("to", to.name()).param("by", by).param("at", at.atOffset(ZoneOffset.UTC)).param("words", words).param("id", id).update();
    }

    private static AskedCorrection asked(ResultSet row) throws SQLException {
        var fields = texts(row, "fields");
        var before = texts(row, "before");
        var after = texts(row, "after");
        var by = row.getString("decided_by");
        return new AskedCorrection(
                row.getLong("id"), row.getLong("enterprise_id"), UnitPath.of(row.getString("path")),
                IntStream.range(0, fields.length).mapToObj(at -> new Asked(Field.valueOf(fields[at]), before[at], after[at])).toList(),
                row.getString("source"), row.getString("reason"), row.getObject("valid_from", LocalDate.class), row.getInt("version"),
                CorrectionState.valueOf(row.getString("state")), row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(), by == null ? "" : by,
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), row.getString("words"));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
