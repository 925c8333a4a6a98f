package io.touhao.review.round;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of rounds and of what happened to them. */
@Repository
class RoundStore {

    private static final String SELECT = """
            select r.*, s.cut_off, s.sealed_by, s.title as seal_title, s.root, s.sections, s.unreported, s.took_ms
            from review.round r left join review.seal s on s.round_id = r.id
            """;

    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    RoundId insert(RoundCall call, Optional<RoundId> previous, String by, Instant at) {
        return new RoundId(jdbc.sql("""
                        insert into review.round (unit_path, key, name, rhythm, from_day, until_day, county_due, city_due,
                            province_due, freeze_from, circular_due, opened_at, opened_by, previous_id)
                        values (:root::public.ltree, :key, :name, :rhythm, :from, :until, :county, :city, :province, :freeze,
                            :circular, :at, :by, :previous)
                        returning id""")
                .param("root", call.root().value())
                .param("key", call.key())
                .param("name", call.name())
                .param("rhythm", call.rhythm().name())
                .param("from", call.from())
                .param("until", call.until())
                .param("county", call.deadlines().county())
                .param("city", call.deadlines().city())
                .param("province", call.deadlines().province())
                .param("freeze", call.deadlines().freeze())
                .param("circular", call.deadlines().circular())
                .param("at", at(at))
                .param("by", by)
                .param("previous", previous.map(RoundId::value).orElse(null))
                .query(Long.class)
                .single());
    }

    List<Round> all() {
        return jdbc.sql(SELECT + "order by r.opened_at desc, r.id desc").query((row, number) -> round(row)).list();
    }

    Optional<Round> find(RoundId id) {
        return jdbc.sql(SELECT + "where r.id = :id").param("id", id.value()).query((row, number) -> round(row)).optional();
    }

    Optional<Round> ofKey(UnitPath root, String key) {
        return jdbc.sql(SELECT + "where r.unit_path = :root::public.ltree and r.key = :key")
                .param("root", root.value())
                .param("key", key)
                .query((row, number) -> round(row))
                .optional();
    }

    boolean freeze(RoundId id) {
        return jdbc.sql("update review.round set frozen = true where id = :id and not frozen")
                .param("id", id.value())
                .update() == 1;
    }

    /** Lets sheets move together, and a freezing wait until none moves any more. */
    void share(RoundId id) {
        lock("pg_advisory_xact_lock_shared", id);
    }

    /** Waits until no sheet of the round moves, and lets none begin until the transaction ends; one round is frozen at a time. */
    void still(RoundId id) {
        lock("pg_advisory_xact_lock", id);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('review.freeze', 0))").query().singleRow();
    }

    private void lock(String how, RoundId id) {
        jdbc.sql("select " + how + "(hashtextextended('review.round', :id))").param("id", id.value()).query().singleRow();
    }

    void happened(Round round, Optional<SheetId> sheet, UnitPath unit, Actor actor, RoundDeed deed, String note, Instant at) {
        jdbc.sql("""
                        insert into review.round_event (round_id, sheet_id, unit_path, at, account, actor, title, kind, note)
                        values (:round, :sheet, :unit::public.ltree, :at, :account, :actor, :title, :kind, :note)""")
                .param("round", round.id().value())
                .param("sheet", sheet.map(SheetId::value).orElse(null))
                .param("unit", unit.value())
                .param("at", at(at))
                .param("account", actor.account())
                .param("actor", actor.name())
                .param("title", actor.title())
                .param("kind", deed.name())
                .param("note", note)
                .update();
    }

    /** What happened to a sheet, newest first. */
    List<SheetDetail.Event> events(SheetId sheet) {
        return jdbc.sql("""
                        select e.*, s.unit_name from review.round_event e join review.sheet s on s.id = e.sheet_id
                        where e.sheet_id = :sheet order by e.seq desc""")
                .param("sheet", sheet.value())
                .query((row, number) -> event(row))
                .list();
    }

    /** What happened to a round in scope, newest first. */
    List<SheetDetail.Event> events(RoundId round, int most) {
        return jdbc.sql("""
                        select e.*, coalesce(s.unit_name, '') as unit_name
                        from review.round_event e left join review.sheet s on s.id = e.sheet_id
                        where e.round_id = :round and e.kind <> 'SAVED' order by e.seq desc limit :most""")
                .param("round", round.value())
                .param("most", most)
                .query((row, number) -> event(row))
                .list();
    }

    /** The last step taken in each unit of so many levels. */
    Map<UnitPath, SheetDetail.Event> lastSteps(RoundId round, int depth) {
        var steps = new HashMap<UnitPath, SheetDetail.Event>();
        jdbc.sql("""
                        select distinct on (place) public.subltree(e.unit_path, 0, least(public.nlevel(e.unit_path), :depth))::text as place,
                            e.*, s.unit_name
                        from review.round_event e join review.sheet s on s.id = e.sheet_id
                        where e.round_id = :round and e.kind <> 'SAVED' order by place, e.seq desc""")
                .param("round", round.value())
                .param("depth", depth)
                .query((ResultSet row) -> {
                    steps.put(UnitPath.of(row.getString("place")), event(row));
                });
        return steps;
    }

    private static SheetDetail.Event event(ResultSet row) throws SQLException {
        return new SheetDetail.Event(
                instant(row, "at").orElseThrow(), row.getString("actor"), row.getString("title"),
                RoundDeed.valueOf(row.getString("kind")), row.getString("unit_name"), row.getString("note"));
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                new RoundId(row.getLong("id")), row.getString("key"), row.getString("name"),
                Rhythm.valueOf(row.getString("rhythm")), UnitPath.of(row.getString("unit_path")), day(row, "from_day"),
                day(row, "until_day"),
                new Deadlines(day(row, "county_due"), day(row, "city_due"), day(row, "province_due"),
                        day(row, "freeze_from"), day(row, "circular_due")),
                instant(row, "opened_at").orElseThrow(), row.getString("opened_by"),
                Optional.ofNullable(row.getObject("previous_id", Long.class)).map(RoundId::new), seal(row));
    }

    private static Optional<Round.Seal> seal(ResultSet row) throws SQLException {
        var cutOff = instant(row, "cut_off");
        if (cutOff.isEmpty()) {
            return Optional.empty();
        }
        var sections = (Integer[]) row.getArray("sections").getArray();
        return Optional.of(new Round.Seal(
                cutOff.get(), row.getString("sealed_by"), row.getString("seal_title"), row.getString("root"),
                sections[Section.UNIT.ordinal()], sections[Section.SHEET.ordinal()], sections[Section.ROW.ordinal()],
                row.getInt("unreported"), row.getLong("took_ms")));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
