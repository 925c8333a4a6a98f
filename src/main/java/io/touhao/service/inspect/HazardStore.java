package io.touhao.service.inspect;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of hazards. */
@Repository
class HazardStore {

    private static final String COLUMNS = "select h.*, h.unit_path::text as unit, h.held_by::text as holder from service.hazard h ";

    private final JdbcClient jdbc;

    HazardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Hazard> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, number) -> read(row)).optional();
    }

    Optional<Hazard> hold(long id) {
        return jdbc.sql(COLUMNS + "where id = :id for update").param("id", id).query((row, number) -> read(row)).optional();
    }

    List<Hazard> ofInspection(long inspection) {
        return jdbc.sql(COLUMNS + "where inspection_id = :inspection order by level = 'GENERAL', due, id").param("inspection", inspection)
                .query((row, number) -> read(row)).list();
    }

    List<Hazard> ofDraw(long draw) {
        return jdbc.sql(COLUMNS + "where inspection_id in (select id from service.inspection where draw_id = :draw) order by id")
                .param("draw", draw).query((row, number) -> read(row)).list();
    }

    List<Hazard.Step> steps(long id) {
        return jdbc.sql("select * from service.hazard_step where hazard_id = :id order by seq desc").param("id", id)
                .query((row, number) -> new Hazard.Step(
                        Hazard.Deed.valueOf(row.getString("kind")), row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("actor"), row.getString("actor_title")))
                .list();
    }

    long insert(
            Inspection inspection, String item, Hazard.Level level, String what, String demand, LocalDate due, LocalDate foundOn, Instant at) {
        return jdbc.sql("""
                        insert into service.hazard (inspection_id, item, level, what, demand, due, enterprise_id, name, kind, unit_path, held_by,
                            found_on, found_at)
                        values (:inspection, :item, :level, :what, :demand, :due, :enterprise, :name, :kind, :unit::public.ltree,
                            :holder::public.ltree, :on, :at) returning id""")
                .param("inspection", inspection.id()).param("item", item).param("level", level.name()).param("what", what)
                .param("demand", demand).param("due", due).param("enterprise", inspection.enterprise()).param("name", inspection.name())
                .param("kind", inspection.kind()).param("unit", inspection.unit().value()).param("holder", inspection.holder().value())
                .param("on", foundOn).param("at", InspectionStore.stamp(at))
                .query(Long.class).single();
    }

    void step(long id, UnitPath unit, long enterprise, Hazard.Deed deed, String words, Instant at, Actor actor) {
        jdbc.sql("""
                        insert into service.hazard_step (hazard_id, unit_path, enterprise_id, kind, words, at, account, actor, actor_title)
                        values (:id, :unit::public.ltree, :enterprise, :kind, :words, :at, :account, :actor, :title)""")
                .param("id", id).param("unit", unit.value()).param("enterprise", enterprise).param("kind", deed.name()).param("words", words)
                .param("at", InspectionStore.stamp(at)).param("account", actor.account()).param("actor", actor.name()).param("title", actor.title())
                .update();
    }

    void rectified(long id, long account) {
        jdbc.sql("update service.hazard set state = 'RECTIFIED', rectified_account = :account, version = version + 1 where id = :id")
                .param("account", account).param("id", id).update();
    }

    void sentBack(long id) {
        jdbc.sql("update service.hazard set state = 'OPEN', rectified_account = null, version = version + 1 where id = :id").param("id", id).update();
    }

    void close(long id, LocalDate on, Instant at) {
        jdbc.sql("update service.hazard set state = 'CLOSED', closed_on = :on, closed_at = :at, version = version + 1 where id = :id")
                .param("on", on).param("at", InspectionStore.stamp(at)).param("id", id).update();
    }

    private static Hazard read(ResultSet row) throws SQLException {
        var account = row.getLong("rectified_account");
        return new Hazard(
                row.getLong("id"), row.getLong("inspection_id"), row.getString("item"), Hazard.Level.valueOf(row.getString("level")),
                row.getString("what"), row.getString("demand"), row.getObject("due", LocalDate.class), row.getLong("enterprise_id"),
                row.getString("name"), row.getString("kind"), UnitPath.of(row.getString("unit")), UnitPath.of(row.getString("holder")),
                Hazard.State.valueOf(row.getString("state")), row.getObject("found_on", LocalDate.class),
                row.getObject("rectified_account") == null ? Optional.empty() : Optional.of(account),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)), row.getInt("version"));
    }
}
