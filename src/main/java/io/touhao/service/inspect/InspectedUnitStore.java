package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the ledger. */
@Repository
class InspectedUnitStore {

    private static final String COLUMNS = """
            select id, kind, enterprise_id, uscc, name, unit_path::text as unit, since, basis, enlisted_by, until, strike_reason
            from service.inspected_unit
            """;

    private final JdbcClient jdbc;

    InspectedUnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InspectedUnit> find(long id) {
        return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query((row, number) -> read(row)).optional();
    }

    Optional<InspectedUnit> hold(long id) {
        return jdbc.sql(COLUMNS + " where id = :id for update").param("id", id).query((row, number) -> read(row)).optional();
    }

    List<InspectedUnit> ofEnterprise(long enterprise) {
        return jdbc.sql(COLUMNS + " where enterprise_id = :enterprise order by until nulls first, kind")
                .param("enterprise", enterprise).query((row, number) -> read(row)).list();
    }

    /** In the ledger on the day, below a unit, of these kinds. */
    List<InspectedUnit> listed(UnitPath root, Collection<String> kinds, LocalDate day) {
        return jdbc.sql(COLUMNS + """
                         where unit_path operator(public.<@) :root::public.ltree and kind = any(:kinds)
                             and since <= :day and (until is null or until > :day) order by uscc, kind""")
                .param("root", root.value()).param("kinds", kinds.toArray(String[]::new)).param("day", day)
                .query((row, number) -> read(row)).list();
    }

    /** Its key; none where it is in the ledger already. */
    Optional<Long> insert(InspectedUnit unit, Instant at) {
        return jdbc.sql("""
                        insert into service.inspected_unit (kind, enterprise_id, uscc, name, unit_path, since, basis, enlisted_at, enlisted_by)
                        values (:kind, :enterprise, :uscc, :name, :unit::public.ltree, :since, :basis, :at, :by)
                        on conflict (enterprise_id, kind) where until is null do nothing returning id""")
                .param("kind", unit.kind()).param("enterprise", unit.enterprise()).param("uscc", unit.uscc()).param("name", unit.name())
                .param("unit", unit.unit().value()).param("since", unit.since()).param("basis", unit.basis())
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", unit.enlistedBy())
                .query(Long.class).optional();
    }

    void strike(long id, LocalDate until, String reason, Instant at, String by) {
        jdbc.sql("update service.inspected_unit set until = :until, strike_reason = :reason, struck_at = :at, struck_by = :by where id = :id")
                .param("until", until).param("reason", reason).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by).param("id", id)
                .update();
    }

    private static InspectedUnit read(ResultSet row) throws SQLException {
        return new InspectedUnit(
                row.getLong("id"), row.getString("kind"), row.getLong("enterprise_id"), row.getString("uscc"), row.getString("name"),
                UnitPath.of(row.getString("unit")), row.getObject("since", LocalDate.class), row.getString("basis"),
                row.getString("enlisted_by"), Optional.ofNullable(row.getObject("until", LocalDate.class)), row.getString("strike_reason"));
    }
}
