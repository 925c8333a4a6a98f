package io.touhao.service.visit;

import io.touhao.directory.Actor;
import io.touhao.directory.Role;
import io.touhao.directory.Trail;
import io.touhao.directory.UnitPath;
import io.touhao.page.NotFound;
import io.touhao.page.Refused;
import io.touhao.page.StaleVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sample call-backs (回访抽查): a city or the province draws from a quarter's visits below it, asks the firms whether somebody came
 * and whether they are content. Where a firm says that nobody came, that is looked into; a visit found untrue counts no
 * more, and coverage falls.
 */
@Repository
@Transactional
public class CallBacks {

    private static final VisitPack PACK = VisitPack.bundled();

    private final JdbcClient jdbc;
    private final VisitStore visits;
    private final Counting counting;
    private final Trail trail;
    private final Clock clock;

    CallBacks(JdbcClient jdbc, VisitStore visits, Counting counting, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.counting = counting;
        this.trail = trail;
        this.clock = clock;
    }

    /** Draws this quarter's sample, once; the seed should be said aloud before. */
    public Draw draw(Actor actor, String seed) {
        if (!actor.is(Role.CITY_OFFICER, Role.DIVISION_OFFICER, Role.SUPERVISOR, Role.LEADER) || actor.unit().depth() > 2) {
            throw new Refused(new CallBackRefusal.NotAbove());
        }
        if (seed.isBlank()) {
            throw new Refused(new VisitRefusal.WordMissing("seed", "抽样种子"));
        }
        var list = list(actor.unit());
        var draw = Draw.of(seed.strip(), list, Draw.count(list.size(), PACK.callBackPercent(), PACK.callBackLeast()));
        var key = insert(actor, draw, list.size()).orElseThrow(() -> new Refused(new CallBackRefusal.DrawnAlready(quarter())));
        jdbc.sql("""
                        insert into service.call_back (draw_id, visit_id, enterprise_id, enterprise_name, unit_path)
                        select :draw, id, enterprise_id, enterprise_name, unit_path from service.visit where id = any(:visits)""")
                .param("draw", key).param("visits", draw.drawn().toArray(Long[]::new)).update();
        trail.record(actor, "call-back.draw", "unit/" + actor.unit(), "seed %s, list %s, %d of %d".formatted(seed, draw.hash(), draw.drawn().size(), list.size()));
        return draw;
    }

    private List<Long> list(UnitPath unit) {
        return jdbc.sql("""
                        select id from service.visit
                        where unit_path operator(public.<@) :unit::public.ltree and standing = 'COUNTED' and day between :from and :today order by id""")
                .param("unit", unit.value()).param("from", quarter()).param("today", LocalDate.now(clock)).query(Long.class).list();
    }

    private Optional<Long> insert(Actor actor, Draw draw, int listed) {
        return jdbc.sql("""
                        insert into service.call_back_draw (unit_path, quarter, seed, list_hash, listed, drawn, drawn_at, drawn_by)
                        values (:unit::public.ltree, :quarter, :seed, :hash, :listed, :drawn, :at, :by) on conflict do nothing returning id""")
                .param("unit", actor.unit().value()).param("quarter", quarter()).param("seed", draw.seed()).param("hash", draw.hash())
                .param("listed", listed).param("drawn", draw.drawn().size()).param("at", Timestamp.from(counting.now())).param("by", actor.name())
                .query(Long.class).optional();
    }

    /** Writes down what the firm said; whoever went may not ask. */
    public void note(Actor actor, long id, int version, boolean came, int satisfaction, String words) {
        var before = demand(actor, id);
        if (before.state() != CallBack.State.OPEN) {
            throw new Refused(new CallBackRefusal.NotedAlready(before.state().title()));
        }
        if (satisfaction < 1 || satisfaction > 5) {
            throw new Refused(new VisitRefusal.WordMissing("satisfaction", "满意程度"));
        }
        change(jdbc.sql("""
                        update service.call_back set version = version + 1, state = :state, satisfaction = :points, words = :words, noted_at = :at,
                            noted_by = :by where id = :id and version = :version""")
                .param("state", came ? "TRUE" : "DOUBTED").param("points", satisfaction).param("words", words.strip())
                .param("at", Timestamp.from(counting.now())).param("by", actor.name()).param("id", id).param("version", version).update());
        trail.record(actor, "call-back.note", "call-back/" + id, came ? "came" : "nobody came");
    }

    /** Decides on a doubted visit: it did not take place and counts no more, or it did after all. */
    public void decide(Actor actor, long id, int version, boolean untrue, String words) {
        var before = demand(actor, id);
        if (before.state() != CallBack.State.DOUBTED) {
            throw new Refused(new CallBackRefusal.NotedAlready(before.state().title()));
        }
        if (words.isBlank()) {
            throw new Refused(new VisitRefusal.WordMissing("decision", "核查情况"));
        }
        change(jdbc.sql("""
                        update service.call_back set version = version + 1, state = :state, decision = :words, decided_at = :at, decided_by = :by
                        where id = :id and version = :version""")
                .param("state", untrue ? "UNTRUE" : "CLEARED").param("words", words.strip()).param("at", Timestamp.from(counting.now()))
                .param("by", actor.name()).param("id", id).param("version", version).update());
        trail.record(actor, "call-back.decide", "call-back/" + id, (untrue ? "untrue: " : "cleared: ") + words.strip());
        if (untrue) {
            counting.untrue(actor, visits.find(before.visit()).orElseThrow(), "回访不实：" + words.strip());
        }
    }

    private static void change(int rows) {
        if (rows != 1) {
            throw new Refused(new StaleVersion("这条回访刚刚有人办过。"));
        }
    }

    private CallBack demand(Actor actor, long id) {
        var found = find(actor, id);
        var visit = visits.find(found.visit()).orElseThrow();
        if (actor.unit().depth() > 2) {
            throw new Refused(new CallBackRefusal.NotAbove());
        }
        if (visit.recorder().account() == actor.account() && actor.account() != 0) {
            throw new Refused(new CallBackRefusal.OwnVisit());
        }
        return found;
    }

    @Transactional(readOnly = true)
    public CallBack find(Actor actor, long id) {
        return jdbc.sql("select * from service.call_back where id = :id").param("id", id).query((row, number) -> read(row)).optional()
                .filter(one -> actor.sees(one.unit()))
                .orElseThrow(() -> new Refused(new NotFound("没有这条回访，或它不在您的管辖范围内。")));
    }

    private LocalDate quarter() {
        var today = LocalDate.now(clock);
        return LocalDate.of(today.getYear(), (today.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private static CallBack read(ResultSet row) throws SQLException {
        return new CallBack(
                row.getLong("id"), row.getInt("version"), new VisitId(row.getLong("visit_id")), row.getString("enterprise_name"),
                UnitPath.of(row.getString("unit_path")), CallBack.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("satisfaction", Integer.class)), row.getString("words"), row.getString("noted_by"),
                row.getString("decision"), row.getString("decided_by"));
    }
}
