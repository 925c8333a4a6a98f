package io.touhao.registry.likeness;

import io.touhao.directory.UnitPath;
import io.touhao.registry.NewRecord;
import io.touhao.registry.likeness.Likeness.State;
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

/**
 * The SQL of likenesses. Near are names of one city whose cores begin alike and share most of their trigrams; names that
 * differ in a number (二厂, 第2) are of different enterprises.
 */
@Repository("enterpriseLikenessStore")
class LikenessStore {

    private static final String NUMBERS = "regexp_replace(%s, '[^0-9一二三四五六七八九十]', '', 'g')";
    private static final String SAME_NUMBERS = NUMBERS.formatted("a.core") + " = " + NUMBERS.formatted("b.core");

    private final JdbcClient jdbc;

    LikenessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest known record of each of the new ones that has one, by code. */
    Map<String, Like> near(List<NewRecord> fresh, double least) {
        var found = new HashMap<String, Like>();
        jdbc.sql("""
                        select a.code, b.id, b.uscc, b.name, b.near
                        from unnest(:codes::text[], :cores::text[], :cities::text[]) as a (code, core, city)
                        cross join lateral (
                            select b.id, b.uscc, b.name, similarity(b.core, a.core)::numeric(4, 3) as near
                            from registry.enterprise b
                            where b.near_key = left(a.core, 2) || ' ' || split_part(a.city, '.', 2)
                                and b.merged_into is null and similarity(b.core, a.core) >= :least and %s
                            order by near desc, b.id limit 1) b""".formatted(SAME_NUMBERS))
                .param("codes", fresh.stream().map(one -> one.enterprise().uscc().value()).toArray(String[]::new))
                .param("cores", fresh.stream().map(NewRecord::core).toArray(String[]::new))
                .param("cities", fresh.stream().map(one -> city(one.enterprise().unit())).toArray(String[]::new))
                .param("least", least)
                .query(row -> {
                    found.put(row.getString("code"), new Like(
                            row.getLong("id"), row.getString("uscc"), row.getString("name"), row.getBigDecimal("near")));
                });
        return found;
    }

    private static String city(UnitPath unit) {
        return unit.depth() > 2 ? unit.parent().value() : unit.value();
    }

    /** Finds pairs among the known records of a subtree that nobody was asked about; how many. */
    int search(UnitPath root, double least, int most, Instant at) {
        return jdbc.sql("""
                        insert into registry.likeness (enterprise_id, other_id, likeness, origin, found_at)
                        select a.id, b.id, similarity(a.core, b.core)::numeric(4, 3) as near, 'search', :at
                        from registry.enterprise a
                        join registry.enterprise b on b.near_key = a.near_key and b.id > a.id
                        where a.unit_path <@ :root::public.ltree and b.unit_path <@ :root::public.ltree
                            and a.merged_into is null and b.merged_into is null
                            and similarity(a.core, b.core) >= :least and %s
                        order by near desc, a.id, b.id limit :most
                        on conflict do nothing""".formatted(SAME_NUMBERS))
                .param("at", stamp(at)).param("root", root.value()).param("least", least).param("most", most).update();
    }

    void suspect(long one, long other, java.math.BigDecimal likeness, String origin, Instant at) {
        jdbc.sql("""
                        insert into registry.likeness (enterprise_id, other_id, likeness, origin, found_at)
                        values (least(:one, :other), greatest(:one, :other), :likeness, :origin, :at) on conflict do nothing""")
                .param("one", one).param("other", other).param("likeness", likeness).param("origin", origin).param("at", stamp(at)).update();
    }

    Optional<Likeness> find(long id) {
        return jdbc.sql("select * from registry.likeness where id = :id").param("id", id).query((row, number) -> likeness(row)).optional();
    }

    long open() {
        return jdbc.sql("select count(*) from registry.likeness where state = 'OPEN'").query(Long.class).single();
    }

    /** Writes a decision, or with {@code OPEN} takes it back; how many rows were in the state expected. */
    int decide(long id, State from, State to, Optional<Long> kept, String by, Instant at, String words) {
        return jdbc.sql("""
                        update registry.likeness set state = :to, kept_id = :kept::bigint, decided_by = :by, decided_at = :at, words = :words
                        where id = :id and state = :from""")
                .param("to", to.name()).param("kept", kept.orElse(null)).param("by", by).param("at", stamp(at)).param("words", words)
                .param("id", id).param("from", from.name()).update();
    }

    /** Lets a record stand for another, which keeps the other's name as a former one. */
    void merge(long kept, long gone, String source) {
        jdbc.sql("update registry.enterprise set merged_into = :kept, version = version + 1 where id = :gone")
                .param("kept", kept).param("gone", gone).update();
        jdbc.sql("""
                        insert into registry.former_name (enterprise_id, name, source)
                        select :kept, g.name, :source from registry.enterprise g, registry.enterprise k
                        where g.id = :gone and k.id = :kept and k.name <> g.name on conflict do nothing""")
                .param("kept", kept).param("source", source).param("gone", gone).update();
    }

    /** Whether it stands in the above-scale list, or ever stood. */
    boolean hasStay(long enterprise) {
        return jdbc.sql("""
                        select exists (select from registry.enterprise where id = :id and above_scale_from is not null)
                            or exists (select from registry.former_stay where enterprise_id = :id)""")
                .param("id", enterprise).query(Boolean.class).single();
    }

    void part(long kept, long gone, String source) {
        jdbc.sql("update registry.enterprise set merged_into = null, version = version + 1 where id = :gone").param("gone", gone).update();
        jdbc.sql("delete from registry.former_name where enterprise_id = :kept and source = :source")
                .param("kept", kept).param("source", source).update();
    }

    private static Likeness likeness(ResultSet row) throws SQLException {
        var kept = row.getLong("kept_id");
        return new Likeness(
                row.getLong("id"), row.getLong("enterprise_id"), row.getLong("other_id"), row.getBigDecimal("likeness"),
                State.valueOf(row.getString("state")), kept == 0 ? Optional.empty() : Optional.of(kept),
                Optional.ofNullable(row.getString("decided_by")).orElse(""),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant), row.getString("words"));
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
