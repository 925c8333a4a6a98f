package io.touhao.service.visit;

import io.touhao.directory.Actor;
import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import io.touhao.registry.Enterprise;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of visits. */
@Repository
class VisitStore {

    private static final String SELECT = """
            select v.*, (select count(*) from service.visit_photo p where p.visit_id = v.id) as photos from service.visit v
            """;

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(VisitId id) {
        return jdbc.sql(SELECT + "where v.id = :id").param("id", id.value()).query((row, number) -> VisitRows.visit(row)).optional();
    }

    Optional<Visit> withKey(String key) {
        return jdbc.sql(SELECT + "where v.key = :key").param("key", key).query((row, number) -> VisitRows.visit(row)).optional();
    }

    /** Whoever else records a visit to this enterprise waits until this transaction ends. */
    void lock(long enterprise) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('service.visit'), :firm::bigint::int)").param("firm", enterprise % Integer.MAX_VALUE)
                .query((row, number) -> 1).list();
    }

    /** The visits of a day to an enterprise, in the order they were recorded. */
    List<Visit> ofDay(long enterprise, LocalDate day) {
        return jdbc.sql(SELECT + "where v.enterprise_id = :firm and v.day = :day order by v.id")
                .param("firm", enterprise).param("day", day).query((row, number) -> VisitRows.visit(row)).list();
    }

    List<Visit> ofEnterprise(long enterprise) {
        return jdbc.sql(SELECT + "where v.enterprise_id = :firm order by v.day desc, v.id desc limit 100")
                .param("firm", enterprise).query((row, number) -> VisitRows.visit(row)).list();
    }

    /** Keeps a visit; none where its key is there already. */
    Optional<VisitId> insert(Actor actor, VisitDraft draft, Enterprise firm, Standing standing, Instant at) {
        return jdbc.sql("""
                        insert into service.visit (key, print, enterprise_id, enterprise_name, industry, unit_path, manner, day, checked_in_at,
                            latitude, longitude, accuracy, topics, met, found, next_on, account, post_id, officer, officer_title, officer_unit,
                            recorded_at, standing, standing_since)
                        values (:key, :print, :firm, :name, :industry, :unit::public.ltree, :manner, :day, :in, :lat, :lon, :accuracy, :topics,
                            :met, :found, :next, :account, :post, :officer, :title, :office::public.ltree, :at, :standing, :at)
                        on conflict (key) do nothing
                        returning id""")
                .param("key", draft.key()).param("print", draft.print()).param("firm", firm.id()).param("name", firm.name())
                .param("industry", firm.industry()).param("unit", firm.unit().value()).param("manner", draft.manner().name())
                .param("day", draft.day()).param("in", draft.checkedIn().map(Timestamp::from).orElse(null))
                .param("lat", draft.place().map(Place::latitude).orElse(null)).param("lon", draft.place().map(Place::longitude).orElse(null))
                .param("accuracy", draft.place().map(Place::accuracy).orElse(null)).param("topics", draft.topics().toArray(String[]::new))
                .param("met", draft.met()).param("found", draft.found()).param("next", draft.next().orElse(null))
                .param("account", actor.account()).param("post", actor.post().map(PostId::value).orElse(0L)).param("officer", actor.name())
                .param("title", actor.title()).param("office", actor.unit().value()).param("at", Timestamp.from(at))
                .param("standing", standing.name())
                .query(Long.class).optional().map(VisitId::new);
    }

    boolean complete(Visit visit, List<String> topics, String found) {
        return jdbc.sql("""
                        update service.visit set version = version + 1, topics = :topics, found = :found
                        where id = :id and version = :version""")
                .param("topics", topics.toArray(String[]::new)).param("found", found)
                .param("id", visit.id().value()).param("version", visit.version()).update() == 1;
    }

    /** A visit counts as something else from now on; what it counted as before is written down. */
    void stand(Visit visit, Standing standing, String why, String actor, Instant at) {
        jdbc.sql("""
                        insert into service.visit_standing (visit_id, enterprise_id, unit_path, standing, known_from, known_until, why, actor)
                        select id, enterprise_id, unit_path, standing, standing_since, :at, :why, :actor from service.visit where id = :id""")
                .param("at", Timestamp.from(at)).param("why", why).param("actor", actor).param("id", visit.id().value()).update();
        jdbc.sql("update service.visit set standing = :standing, standing_since = :at where id = :id")
                .param("standing", standing.name()).param("at", Timestamp.from(at)).param("id", visit.id().value()).update();
    }

    List<Visits.Former> former(VisitId id) {
        return jdbc.sql("select standing, known_until, why, actor from service.visit_standing where visit_id = :id order by seq desc")
                .param("id", id.value())
                .query((row, number) -> new Visits.Former(
                        Standing.valueOf(row.getString("standing")), row.getTimestamp("known_until").toInstant(), row.getString("why"),
                        row.getString("actor")))
                .list();
    }

    /** How many counted visits each enterprise of the subtree had in these days. */
    Map<Long, Integer> counted(UnitPath root, LocalDate from, LocalDate until) {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql("""
                        select enterprise_id, count(*) as visits from service.visit
                        where (:root = '*' or unit_path operator(public.<@) nullif(:root, '*')::public.ltree)
                          and day between :from and :until and standing = 'COUNTED'
                        group by enterprise_id""")
                .param("root", root.value()).param("from", from).param("until", until)
                .query(row -> {
                    counts.put(row.getLong("enterprise_id"), row.getInt("visits"));
                });
        return counts;
    }
}
