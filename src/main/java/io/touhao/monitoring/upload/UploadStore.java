package io.touhao.monitoring.upload;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of workbooks that were taken in. */
@Repository
class UploadStore {

    private final JdbcClient jdbc;

    UploadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the file; whether it is new. Whoever brings the same at the same time waits here. */
    boolean note(String hash, String form, Period period, UnitPath unit, String name, int firms, String by, Instant at) {
        return jdbc.sql("""
                        insert into monitoring.upload (hash, form, period, unit_path, name, firms, taken_at, taken_by)
                        values (:hash, :form, :period, :unit::ltree, :name, :firms, :at, :by) on conflict do nothing""")
                .param("hash", hash).param("form", form).param("period", period.code()).param("unit", unit.value())
                .param("name", name).param("firms", firms).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by)
                .update() == 1;
    }

    boolean isKnown(String hash, String form, Period period, UnitPath unit) {
        return jdbc.sql("select exists (select from monitoring.upload where hash = :hash and form = :form and period = :period and unit_path = :unit::ltree)")
                .param("hash", hash).param("form", form).param("period", period.code()).param("unit", unit.value())
                .query(Boolean.class).single();
    }
}
