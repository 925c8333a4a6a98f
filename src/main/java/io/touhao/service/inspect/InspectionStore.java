package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import io.touhao.service.inspect.pack.CheckList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of inspections and findings. */
@Repository
class InspectionStore {

    private static final String COLUMNS = "select i.*, i.unit_path::text as unit, i.held_by::text as holder from service.inspection i ";

    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An inspection to be made. A draw of 0 is none. */
    record Planned(
            long draw, InspectedUnit object, UnitPath holder, String cause, List<String> inspectors, CheckList list, LocalDate due, Instant at) {}

    long plan(Planned planned) {
        var object = planned.object();
        return jdbc.sql("""
                        insert into service.inspection (draw_id, inspected_unit_id, enterprise_id, uscc, name, kind, unit_path, held_by, cause,
                            inspectors, check_list, edition, due, planned_at)
                        values (nullif(:draw, 0), :object, :enterprise, :uscc, :name, :kind, :unit::public.ltree, :holder::public.ltree, :cause,
                            :inspectors, :list, :edition, :due, :at) returning id""")
                .param("draw", planned.draw()).param("object", object.id()).param("enterprise", object.enterprise())
                .param("uscc", object.uscc()).param("name", object.name()).param("kind", object.kind()).param("unit", object.unit().value())
                .param("holder", planned.holder().value()).param("cause", planned.cause())
                .param("inspectors", planned.inspectors().toArray(String[]::new)).param("list", planned.list().id())
                .param("edition", planned.list().edition()).param("due", planned.due()).param("at", stamp(planned.at()))
                .query(Long.class).single();
    }

    Optional<Inspection> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, number) -> read(row)).optional();
    }

    Optional<Inspection> hold(long id) {
        return jdbc.sql(COLUMNS + "where id = :id for update").param("id", id).query((row, number) -> read(row)).optional();
    }

    List<Inspection> ofDraw(long draw) {
        return jdbc.sql(COLUMNS + "where draw_id = :draw order by id").param("draw", draw).query((row, number) -> read(row)).list();
    }

    List<Inspection> ofUnit(long inspectedUnit) {
        return jdbc.sql(COLUMNS + "where inspected_unit_id = :unit order by planned_at desc, id desc").param("unit", inspectedUnit)
                .query((row, number) -> read(row)).list();
    }

    List<Finding> findings(long id) {
        return jdbc.sql("select item, outcome, words from service.finding where inspection_id = :id").param("id", id)
                .query((row, number) -> new Finding(row.getString("item"), Outcome.valueOf(row.getString("outcome")), row.getString("words")))
                .list();
    }

    void record(Inspection inspection, InspectionReport report, Instant at, String by) {
        jdbc.sql("""
                        update service.inspection set state = 'DONE', done_on = :day, present = :present, words = :words, recorded_at = :at,
                            recorded_by = :by where id = :id""")
                .param("day", report.doneOn()).param("present", report.present().strip()).param("words", report.words().strip())
                .param("at", stamp(at)).param("by", by).param("id", inspection.id())
                .update();
        report.findings().forEach(finding -> jdbc.sql("""
                        insert into service.finding (inspection_id, item, outcome, words, unit_path, enterprise_id)
                        values (:id, :item, :outcome, :words, :unit::public.ltree, :enterprise)""")
                .param("id", inspection.id()).param("item", finding.item()).param("outcome", finding.outcome().name())
                .param("words", finding.words().strip()).param("unit", inspection.unit().value()).param("enterprise", inspection.enterprise())
                .update());
    }

    void declareVoid(long id, String reason, Instant at, String by) {
        jdbc.sql("update service.inspection set state = 'VOID', void_at = :at, void_by = :by, void_reason = :reason where id = :id")
                .param("at", stamp(at)).param("by", by).param("reason", reason).param("id", id).update();
    }

    static Object stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Inspection read(ResultSet row) throws SQLException {
        var draw = row.getLong("draw_id");
        return new Inspection(
                row.getLong("id"), draw == 0 ? Optional.empty() : Optional.of(draw), row.getLong("inspected_unit_id"), row.getLong("enterprise_id"),
                row.getString("uscc"), row.getString("name"), row.getString("kind"), UnitPath.of(row.getString("unit")),
                UnitPath.of(row.getString("holder")), row.getString("cause"), List.of((String[]) row.getArray("inspectors").getArray()),
                row.getString("check_list"), row.getInt("edition"), row.getObject("due", LocalDate.class),
                Inspection.State.valueOf(row.getString("state")), Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                row.getString("present"), row.getString("words"), row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("recorded_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getString("recorded_by"), row.getString("void_reason"));
    }
}
