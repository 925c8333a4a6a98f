package io.touhao.commitment;

import io.touhao.commitment.Ledger.ActionLights;
import io.touhao.commitment.Ledger.Figure;
import io.touhao.commitment.Ledger.Tabs;
import io.touhao.commitment.Ledger.ToDo;
import io.touhao.commitment.Ledger.UnitClosing;
import io.touhao.directory.Actor;
import io.touhao.directory.Level;
import io.touhao.directory.PostId;
import io.touhao.directory.Role;
import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All SQL that reads the ledger. */
@Component
class LedgerView {

    /** Claims that wait for this actor: those right below the own office's, and for the reviewing posts the top's. */
    static final String TO_REVIEW = """
            awaits <> '' and id in (
                select c.id from commitment.commitment c
                    left join commitment.commitment p on p.id = c.parent_id
                    left join commitment.commitment g on g.id = p.parent_id
                where c.awaits <> '' and c.state_account <> :account
                    and (p.level = c.awaits and p.office_id = :office
                        or g.level = c.awaits and g.office_id = :office
                        or p.id is null and c.office_id <> :office and :reviews_top
                        or c.awaits = 'PROVINCE' and public.nlevel(c.unit_path) > 1 and :reviews_top))""";

    /** Extensions that wait for this actor: asked for right below the own office, and for the reviewing posts at the top. */
    static final String TO_DECIDE = """
            id in (
                select e.commitment_id from commitment.extension e
                    join commitment.commitment c on c.id = e.commitment_id
                    left join commitment.commitment p on p.id = c.parent_id
                where e.state = 'ASKED'
                    and (p.office_id = :office or p.id is null and c.office_id <> :office and :decides_top))""";

    /** What the actor's own post answers for. */
    static final String MINE = "post_id = :my_post";

    private static final String SELECT = "select * from commitment.ledger_row where ";
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    LedgerView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parameters that conditions on the actor need. */
    static Map<String, Object> given(Actor actor) {
        var given = new LinkedHashMap<String, Object>();
        given.put("scope", actor.unit().equals(UnitPath.ALL) ? "" : actor.unit().value());
        given.put("whole", actor.unit().depth() == 1);
        given.put("my_post", actor.post().map(PostId::value).orElse(0L));
        given.put("office", actor.office().map(office -> office.value()).orElse(0L));
        given.put("account", actor.account());
        given.put("reviews_top", actor.unit().depth() == 1 && actor.is(Role.SUPERVISOR));
        given.put("decides_top", actor.unit().depth() == 1 && actor.is(Role.LEADER, Role.SUPERVISOR));
        return given;
    }

    Optional<LedgerRow> find(CommitmentId id) {
        return jdbc.sql(SELECT + "id = :id").param("id", id.value()).query((row, number) -> LedgerRow.read(row)).optional();
    }

    List<LedgerRow> children(CommitmentId parent) {
        return jdbc.sql(SELECT + "parent_id = :parent order by unit_path")
                .param("parent", parent.value())
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    List<LedgerRow> standing(UnitPath root) {
        return jdbc.sql(SELECT + """
                        :root = '*' or unit_path::public.ltree <@ nullif(:root, '*')::public.ltree
                        order by number, unit_path, id""")
                .param("root", root.value())
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    List<LedgerRow> of(UnitPath unit) {
        return jdbc.sql(SELECT + "unit_path = :unit::text order by number, id")
                .param("unit", unit.value())
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    List<LedgerRow> rows(Collection<CommitmentId> ids) {
        return jdbc.sql(SELECT + "id = any(:ids) order by number, unit_path, id")
                .param("ids", CommitmentStore.keys(ids))
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    List<LedgerRow> ofPlan(UnitPath unit, String plan) {
        return jdbc.sql(SELECT + """
                        plan = :plan and (unit_path = :unit::text or :unit = '*' and parent_id is null) order by number""")
                .param("plan", plan)
                .param("unit", unit.value())
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    Tabs tabs(Actor actor, boolean own, LocalDate today) {
        var until = today.plusDays(30);
        var only = own ? "&own=1" : "";
        return scoped(jdbc.sql(Sql.read("tabs.sql").formatted(TO_REVIEW)), actor)
                .param("own", own)
                .param("today", today)
                .param("until", until)
                .query((row, number) -> new Tabs(
                        new Figure(row.getLong("all"), own ? "own=1" : ""),
                        new Figure(row.getLong("mine"), "mine=1" + only),
                        new Figure(row.getLong("overdue"), "signal=RED" + only),
                        new Figure(row.getLong("due"), "unclosed=1&due_from=%s&due_to=%s".formatted(today, until) + only),
                        new Figure(row.getLong("to_review"), "review=1"),
                        new Figure(row.getLong("to_acknowledge"), "mine=1&state=ISSUED" + only),
                        new Figure(row.getLong("closed"), "state=CLOSED_OUT" + only)))
                .single();
    }

    /** The sum of the to-do's parts, as {@link ToDo#total} counts them. */
    long waiting(Actor actor) {
        return scoped(jdbc.sql("""
                        select (select count(*) from commitment.commitment where %s
                                    and state in ('ISSUED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'RETURNED', 'REOPENED'))
                             + (select count(*) from commitment.commitment where %s)
                             + (select count(*) from commitment.commitment where %s)"""
                                .formatted(MINE, TO_REVIEW, TO_DECIDE)), actor)
                .query(Long.class)
                .single();
    }

    List<LedgerRow> ofAction(UnitPath unit, String action) {
        return jdbc.sql(SELECT + "unit_path = :unit and action = :action order by number, id")
                .param("unit", unit.value())
                .param("action", action)
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    List<LedgerRow> ownFigures(Actor actor, int limit) {
        return scoped(jdbc.sql(SELECT + MINE + " and target is not null order by due, number, id limit :limit"), actor)
                .param("limit", limit)
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    List<ActionLights> actions(Actor actor, Optional<Level> level) {
        var byAction = new LinkedHashMap<String, Map<Signal, Long>>();
        scoped(jdbc.sql("""
                        select action, signal, count(*) as number from commitment.commitment
                        where (:scope = '' or unit_path <@ nullif(:scope, '')::public.ltree)
                            and (:level = '' or level = :level)
                        group by action, signal order by action"""), actor)
                .param("level", level.map(Level::name).orElse(""))
                .query(row -> {
                    byAction.computeIfAbsent(row.getString("action"), key -> new EnumMap<>(Signal.class))
                            .put(Signal.valueOf(row.getString("signal")), row.getLong("number"));
                });
        return byAction.entrySet().stream().map(entry -> lights(entry.getKey(), entry.getValue(), level)).toList();
    }

    private static ActionLights lights(String action, Map<Signal, Long> numbers, Optional<Level> level) {
        var query = "action=" + action + level.map(name -> "&level=" + name.name()).orElse("");
        var lights = new EnumMap<Signal, Figure>(Signal.class);
        numbers.forEach((signal, number) -> lights.put(signal, new Figure(number, query + "&signal=" + signal)));
        var all = numbers.values().stream().mapToLong(Long::longValue).sum();
        return new ActionLights(action, new Figure(all, query), lights);
    }

    List<UnitClosing> unitsBelow(UnitPath unit) {
        return jdbc.sql(Sql.read("units-below.sql"))
                .param("unit", unit.value())
                .param("depth", unit.depth() + 1)
                .query((row, number) -> {
                    var below = UnitPath.of(row.getString("unit_path"));
                    var query = "unit=" + below.code();
                    var all = row.getLong("all");
                    var closed = row.getLong("closed");
                    return new UnitClosing(
                            below, row.getString("unit_name"), new Figure(all, query + "&owed=1"),
                            new Figure(closed, query + "&state=CLOSED_OUT"),
                            new Figure(row.getLong("yellow"), query + "&signal=YELLOW"),
                            new Figure(row.getLong("red"), query + "&signal=RED"), share(closed, all));
                })
                .list();
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    List<LedgerRow> dueBy(Actor actor, LocalDate until, Optional<Level> level, int limit) {
        return scoped(jdbc.sql(SELECT + """
                        state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED') and due_kind <> 'STANDING' and due <= :until
                            and (:scope = '' or unit_path::public.ltree <@ nullif(:scope, '')::public.ltree)
                            and (:level = '' or level = :level)
                        order by due, number, id limit :limit"""), actor)
                .param("until", until)
                .param("level", level.map(Level::name).orElse(""))
                .param("limit", limit)
                .query((row, number) -> LedgerRow.read(row))
                .list();
    }

    ToDo toDo(Actor actor) {
        return new ToDo(
                part(actor, MINE + " and state = 'ISSUED'", "post=1&state=ISSUED"),
                part(actor, MINE + " and state in ('RETURNED', 'REOPENED')", "post=1&sent_back=1"),
                part(actor, MINE + " and reminded_at is not null and state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED')", "post=1&reminded=1"),
                part(actor, MINE + " and state not in ('CLOSED_OUT', 'WITHDRAWN', 'SUPERSEDED') and cause in ('NEAR', 'OVERDUE')", "post=1&near=1"),
                part(actor, MINE + " and state in ('ACKNOWLEDGED', 'IN_PROGRESS')", "post=1&reporting=1"),
                part(actor, TO_REVIEW, "review=1"),
                part(actor, TO_DECIDE, "extension=1"));
    }

    private ToDo.Part part(Actor actor, String condition, String query) {
        var rows = scoped(jdbc.sql(SELECT + condition + " order by due, number, id limit " + (SHOWN + 1)), actor)
                .query((row, number) -> LedgerRow.read(row))
                .list();
        var count = rows.size() <= SHOWN ? rows.size() : count(actor, condition);
        return new ToDo.Part(new Figure(count, query), rows.subList(0, Math.min(SHOWN, rows.size())));
    }

    private long count(Actor actor, String condition) {
        return scoped(jdbc.sql("select count(*) from commitment.ledger_row where " + condition), actor)
                .query(Long.class)
                .single();
    }

    private static StatementSpec scoped(StatementSpec statement, Actor actor) {
        return statement.params(given(actor));
    }
}
