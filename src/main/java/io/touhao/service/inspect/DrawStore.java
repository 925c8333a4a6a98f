package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import io.touhao.service.inspect.Lots.Placed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of draws. */
@Repository
class DrawStore {

    private static final String COLUMNS = "select d.*, d.unit_path::text as unit from service.draw d ";

    private final JdbcClient jdbc;

    DrawStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Draw> of(UnitPath root) {
        return jdbc.sql(COLUMNS + "where unit_path operator(public.<@) :root::public.ltree order by held_on desc, id desc limit 100")
                .param("root", root.value()).query((row, number) -> read(row)).list();
    }

    Optional<Draw> find(long id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query((row, number) -> read(row)).optional();
    }

    List<Draw.Line> lines(long id) {
        return jdbc.sql("select * from service.draw_object where draw_id = :id order by place").param("id", id)
                .query((row, number) -> new Draw.Line(
                        row.getLong("inspected_unit_id"), row.getLong("enterprise_id"), row.getString("uscc"), row.getString("name"),
                        row.getString("kind"), row.getInt("weight"), row.getInt("place"), row.getString("value")))
                .list();
    }

    List<Lots.Inspector> inspectors(long id) {
        return jdbc.sql("select * from service.draw_inspector where draw_id = :id order by certificate").param("id", id)
                .query((row, number) -> new Lots.Inspector(
                        row.getLong("inspector_id"), row.getString("certificate"), row.getString("name"),
                        Set.of((Long[]) row.getArray("barred").getArray())))
                .list();
    }

    /** Enterprises below a unit in which a major hazard was found since the day. */
    Set<Long> withMajorHazard(UnitPath root, LocalDate since) {
        return jdbc.sql("""
                        select distinct enterprise_id from service.hazard
                        where unit_path operator(public.<@) :root::public.ltree and level = 'MAJOR' and found_on >= :since""")
                .param("root", root.value()).param("since", since).query(Long.class).list().stream().collect(Collectors.toSet());
    }

    long insert(Draw draw) {
        return jdbc.sql("""
                        insert into service.draw (unit_path, held_on, list_day, kinds, taken, due, seed, witness, firm_witness, list_hash,
                            inspector_hash, result_hash, drawn_at, drawn_by)
                        values (:unit::public.ltree, :held, :list, :kinds, :taken, :due, :seed, :witness, :firm, :list_hash, :inspector_hash,
                            :result_hash, :at, :by) returning id""")
                .param("unit", draw.unit().value()).param("held", draw.heldOn()).param("list", draw.listDay())
                .param("kinds", draw.kinds().toArray(String[]::new)).param("taken", draw.taken()).param("due", draw.due())
                .param("seed", draw.seed()).param("witness", draw.witness()).param("firm", draw.firmWitness())
                .param("list_hash", draw.listHash()).param("inspector_hash", draw.inspectorHash()).param("result_hash", draw.resultHash())
                .param("at", stamp(draw.drawnAt())).param("by", draw.drawnBy())
                .query(Long.class).single();
    }

    void insertObjects(long id, List<Placed> order, Map<Long, InspectedUnit> units) {
        jdbc.sql("""
                        insert into service.draw_object (draw_id, inspected_unit_id, enterprise_id, uscc, name, kind, unit_path, weight, place, value)
                        select :id, unit, enterprise, uscc, name, kind, path::public.ltree, weight, place, value
                        from unnest(:units::bigint[], :enterprises::bigint[], :usccs::text[], :names::text[], :kinds::text[], :paths::text[],
                            :weights::int[], :places::int[], :values::text[])
                            as one (unit, enterprise, uscc, name, kind, path, weight, place, value)""")
                .param("id", id)
                .param("units", order.stream().map(one -> one.object().unit()).toArray(Long[]::new))
                .param("enterprises", order.stream().map(one -> one.object().enterprise()).toArray(Long[]::new))
                .param("usccs", order.stream().map(one -> one.object().uscc()).toArray(String[]::new))
                .param("names", order.stream().map(one -> units.get(one.object().unit()).name()).toArray(String[]::new))
                .param("kinds", order.stream().map(one -> one.object().kind()).toArray(String[]::new))
                .param("paths", order.stream().map(one -> units.get(one.object().unit()).unit().value()).toArray(String[]::new))
                .param("weights", order.stream().map(one -> one.object().weight()).toArray(Integer[]::new))
                .param("places", order.stream().map(Placed::place).toArray(Integer[]::new))
                .param("values", order.stream().map(Placed::value).toArray(String[]::new))
                .update();
    }

    void insertInspectors(long id, Collection<Inspector> inspectors) {
        inspectors.forEach(one -> jdbc.sql("""
                        insert into service.draw_inspector (draw_id, inspector_id, certificate, name, unit_path, barred)
                        values (:id, :inspector, :certificate, :name, :unit::public.ltree, :barred)""")
                .param("id", id).param("inspector", one.id()).param("certificate", one.certificate()).param("name", one.name())
                .param("unit", one.unit().value()).param("barred", one.barred().stream().sorted().toArray(Long[]::new))
                .update());
    }

    private static Object stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Draw read(ResultSet row) throws SQLException {
        return new Draw(
                row.getLong("id"), UnitPath.of(row.getString("unit")), row.getObject("held_on", LocalDate.class),
                row.getObject("list_day", LocalDate.class), List.of((String[]) row.getArray("kinds").getArray()), row.getInt("taken"),
                row.getObject("due", LocalDate.class), row.getString("seed"), row.getString("witness"), row.getString("firm_witness"),
                row.getString("list_hash"), row.getString("inspector_hash"), row.getString("result_hash"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(), row.getString("drawn_by"));
    }
}
