package io.touhao.registry.intake;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of files taken in. */
@Repository
class IntakeStore {

    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the file down; its number. */
    long begin(String file, UnitPath unit, String source, String digest, String by, Instant at) {
        return jdbc.sql("""
                        insert into registry.intake (file, unit_path, source, lines, created, changed, digest, taken_by, taken_at)
                        values (:file, :unit::public.ltree, :source, 0, 0, 0, :digest, :by, :at) returning id""")
                .param("file", file).param("unit", unit.value()).param("source", source).param("digest", digest).param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }

    /** A file that changed nothing leaves no row. */
    void forget(long id) {
        jdbc.sql("delete from registry.intake where id = :id").param("id", id).update();
    }

    void finish(long id, int lines, int created, int changed) {
        jdbc.sql("update registry.intake set lines = :lines, created = :created, changed = :changed where id = :id")
                .param("lines", lines).param("created", created).param("changed", changed).param("id", id).update();
    }
}
