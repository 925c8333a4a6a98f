package io.touhao.registry.dossier;

import io.touhao.directory.UnitPath;
import io.touhao.registry.dossier.Dossier.Brief;
import io.touhao.registry.dossier.Dossier.Changed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of such records. */
@Repository
class DossierStore {

    private final JdbcClient jdbc;

    DossierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dossier> find(long id) {
        return jdbc.sql("""
                        select d.*, d.unit_path::text as path, array(select key from jsonb_each_text(d.details) order by key) as keys,
                            array(select value from jsonb_each_text(d.details) order by key) as texts
                        from registry.dossier d where d.id = :id""")
                .param("id", id).query((row, number) -> dossier(row)).optional();
    }

    List<Brief> ofEnterprise(long enterprise) {
        return jdbc.sql("select id, kind, number, name from registry.dossier where enterprise_id = :enterprise order by kind, id desc")
                .param("enterprise", enterprise)
                .query((row, number) -> new Brief(
                        row.getLong("id"), DossierKind.valueOf(row.getString("kind")), row.getString("number"), row.getString("name")))
                .list();
    }

    long countOfEnterprise(long enterprise) {
        return jdbc.sql("select count(*) from registry.dossier where enterprise_id = :enterprise").param("enterprise", enterprise)
                .query(Long.class).single();
    }

    List<Changed> changes(long id) {
        return jdbc.sql("select * from registry.dossier_change where dossier_id = :id order by id desc").param("id", id)
                .query((row, number) -> new Changed(
                        row.getString("field"), row.getString("before"), row.getString("value"), row.getString("source"),
                        row.getString("changed_by"), row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Its key; none where the number is taken. An empty number becomes one of ours. */
    Optional<Long> insert(
            DossierKind kind, String number, String name, UnitPath unit, Optional<Long> enterprise, Map<String, String> details, String source,
            String by, Instant at) {
        return jdbc.sql("""
                        with next as (select nextval(pg_get_serial_sequence('registry.dossier', 'id')) as id)
                        insert into registry.dossier (id, kind, number, name, unit_path, enterprise_id, details, source, laid_by, laid_at)
                        overriding system value
                        select id, :kind, coalesce(nullif(:number, ''), :prefix || lpad(id::text, 7, '0')), :name, :unit::public.ltree,
                            :enterprise::bigint, jsonb_object(:keys::text[], :values::text[]), :source, :by, :at
                        from next on conflict (kind, number) do nothing returning id""")
                .param("kind", kind.name()).param("number", number).param("prefix", kind.prefix()).param("name", name)
                .param("unit", unit.value()).param("enterprise", enterprise.orElse(null))
                .param("keys", details.keySet().stream().sorted().toArray(String[]::new))
                .param("values", details.keySet().stream().sorted().map(details::get).toArray(String[]::new))
                .param("source", source).param("by", by).param("at", stamp(at)).query(Long.class).optional();
    }

    /** Writes name and details anew; how many rows had the version. */
    int update(long id, int version, String name, Map<String, String> details) {
        return jdbc.sql("""
                        update registry.dossier set name = :name, details = jsonb_object(:keys::text[], :values::text[]), version = version + 1
                        where id = :id and version = :version""")
                .param("name", name)
                .param("keys", details.keySet().stream().sorted().toArray(String[]::new))
                .param("values", details.keySet().stream().sorted().map(details::get).toArray(String[]::new))
                .param("id", id).param("version", version).update();
    }

    void changed(long id, Changed changed) {
        jdbc.sql("""
                        insert into registry.dossier_change (dossier_id, field, before, value, source, changed_by, changed_at)
                        values (:id, :field, :before, :value, :source, :by, :at)""")
                .param("id", id).param("field", changed.field()).param("before", changed.before()).param("value", changed.value())
                .param("source", changed.source()).param("by", changed.by()).param("at", stamp(changed.at())).update();
    }

    private static Dossier dossier(ResultSet row) throws SQLException {
        var details = new HashMap<String, String>();
        var keys = (String[]) row.getArray("keys").getArray();
        var texts = (String[]) row.getArray("texts").getArray();
        for (var at = 0; at < keys.length; at++) {
            details.put(keys[at], texts[at]);
        }
        var enterprise = row.getLong("enterprise_id");
        return new Dossier(
                row.getLong("id"), DossierKind.valueOf(row.getString("kind")), row.getString("number"), row.getString("name"),
                UnitPath.of(row.getString("path")), enterprise == 0 ? Optional.empty() : Optional.of(enterprise), details,
                row.getString("source"), row.getInt("version"), row.getString("laid_by"),
                row.getObject("laid_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
