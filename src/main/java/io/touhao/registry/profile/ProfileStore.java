package io.touhao.registry.profile;

import io.touhao.directory.Days;
import io.touhao.registry.SizeClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that reads records in full, and that keeps tags. */
@Repository
class ProfileStore {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The enterprise's own row beyond what {@code Enterprise} holds. */
    record Row(Map<Field, String> values, Optional<SizeClass> size, Supply base, Optional<Long> mergedInto) {}

    Row row(long id) {
        return jdbc.sql("select *, unit_path::text as path from registry.enterprise where id = :id")
                .param("id", id).query((row, number) -> row(row)).single();
    }

    Map<String, KnownRecord> known(Collection<String> codes) {
        var known = new HashMap<String, KnownRecord>();
        jdbc.sql("""
                        select e.*, e.unit_path::text as path, array(select encode(c.phone_index, 'hex') from registry.contact c
                            where c.enterprise_id = e.id and c.ended_at is null) as phones
                        from registry.enterprise e where e.uscc = any (:codes::text[])""")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    var phones = Set.of((String[]) row.getArray("phones").getArray());
                    known.put(row.getString("uscc"), new KnownRecord(row.getLong("id"), values(row, "path"), phones));
                });
        return known;
    }

    static Map<Field, String> values(ResultSet row, String unit) throws SQLException {
        var values = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var text = row.getString(field == Field.UNIT ? unit : field.column());
            if (text != null && !text.isEmpty()) {
                values.put(field, field == Field.REVENUE ? row.getBigDecimal("revenue").stripTrailingZeros().toPlainString() : text);
            }
        }
        return values;
    }

    private static Row row(ResultSet row) throws SQLException {
        var at = instant(row, "supplied_at");
        var base = new Supply(
                Field.NAME, "", row.getString("name"), at.atZone(ZONE).toLocalDate(), row.getString("source"),
                row.getString("supplied_by"), at);
        var merged = row.getLong("merged_into");
        return new Row(
                values(row, "path"), Optional.ofNullable(row.getString("size")).map(SizeClass::valueOf), base,
                merged == 0 ? Optional.empty() : Optional.of(merged));
    }

    List<Supply> supplies(long id) {
        return jdbc.sql("select * from registry.supplied where enterprise_id = :id order by id desc")
                .param("id", id).query((row, number) -> supply(row)).list();
    }

    long countSupplies(long id) {
        return jdbc.sql("select count(*) from registry.supplied where enterprise_id = :id").param("id", id).query(Long.class).single();
    }

    Map<Field, Supply> latest(long id) {
        return jdbc.sql("select distinct on (field) * from registry.supplied where enterprise_id = :id order by field, id desc")
                .param("id", id).query((row, number) -> supply(row)).list().stream()
                .collect(Collectors.toMap(Supply::field, supply -> supply));
    }

    private static Supply supply(ResultSet row) throws SQLException {
        return new Supply(
                Field.valueOf(row.getString("field")), row.getString("before"), row.getString("value"),
                row.getObject("valid_from", LocalDate.class), row.getString("source"), row.getString("supplied_by"),
                instant(row, "supplied_at"));
    }

    List<FormerName> formerNames(long id) {
        return jdbc.sql("select * from registry.former_name where enterprise_id = :id order by held_until desc nulls last, id desc")
                .param("id", id)
                .query((row, number) -> new FormerName(
                        row.getString("name"), Optional.ofNullable(row.getObject("held_until", LocalDate.class)), row.getString("source")))
                .list();
    }

    List<Days> formerStays(long id) {
        return jdbc.sql("select entered, left_on from registry.former_stay where enterprise_id = :id order by entered")
                .param("id", id)
                .query((row, number) -> Days.between(row.getObject("entered", LocalDate.class), row.getObject("left_on", LocalDate.class)))
                .list();
    }

    List<Tag> tags(long id) {
        return jdbc.sql("select * from registry.tag where enterprise_id = :id order by kind, valid_from desc, id desc")
                .param("id", id).query((row, number) -> tag(row)).list();
    }

    private static Tag tag(ResultSet row) throws SQLException {
        var days = new Days(
                row.getObject("valid_from", LocalDate.class), Optional.ofNullable(row.getObject("valid_until", LocalDate.class)));
        return new Tag(
                row.getLong("id"), TagKind.valueOf(row.getString("kind")), row.getString("name"), row.getString("source"), days,
                row.getString("given_by"));
    }

    void give(long enterprise, TagKind kind, String name, String source, Days days, String by, Instant at) {
        jdbc.sql("""
                        insert into registry.tag (enterprise_id, kind, name, source, valid_from, valid_until, given_by, given_at)
                        values (:enterprise, :kind, :name, :source, :from, :until, :by, :at)""")
                .param("enterprise", enterprise).param("kind", kind.name()).param("name", name).param("source", source)
                .param("from", days.from()).param("until", days.until().orElse(null)).param("by", by).param("at", stamp(at))
                .update();
    }

    /** Lets a tag end on a day; how many did. */
    int end(long enterprise, long tag, LocalDate day) {
        return jdbc.sql("""
                        update registry.tag set valid_until = greatest(:day, valid_from + 1)
                        where id = :tag and enterprise_id = :enterprise and (valid_until is null or valid_until > :day)""")
                .param("day", day).param("tag", tag).param("enterprise", enterprise).update();
    }

    static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
