package io.touhao.monitoring.filing;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Desk;
import io.touhao.monitoring.form.Form;
import io.touhao.quantity.Period;
import io.touhao.registry.Enterprise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of returns and of their history; figures are in {@link FigureStore}. */
@Repository
class FilingStore {

    static final String COLUMNS = """
            select f.id, f.form, f.period, f.enterprise_id, f.uscc, f.name, f.unit_path::text as unit_path, f.industry, f.state,
                   f.state_at, f.state_by, f.version, f.explained, f.hints, f.asked, f.seconds, f.entrant, f.submitted_at,
                   f.returned_by, f.reason, f.returns, f.reminded_at, f.draft_at
            from monitoring.filing f
            """;

    private final JdbcClient jdbc;

    FilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lays down what each enterprise owes, once; how many were new. */
    int open(Form form, Period period, List<Enterprise> owing, Instant at) {
        return jdbc.sql("""
                        insert into monitoring.filing (form, period, last_day, enterprise_id, uscc, name, unit_path, industry,
                                                       state_at, opened_at, entrant)
                        select :form, :period, :day, e.id, e.uscc, e.name, e.unit::ltree, e.industry, :at, :at,
                               exists (select from monitoring.filing f where f.form = :form and f.last_day < :day)
                               and not exists (select from monitoring.filing f
                                               where f.form = :form and f.enterprise_id = e.id and f.last_day < :day)
                        from unnest(:ids::bigint[], :usccs::text[], :names::text[], :units::text[], :industries::text[])
                             e (id, uscc, name, unit, industry)
                        on conflict on constraint filing_once do nothing
                        """)
                .param("form", form.id()).param("period", period.code()).param("day", period.lastDay()).param("at", time(at))
                .param("ids", column(owing, one -> Long.toString(one.id())))
                .param("usccs", column(owing, one -> one.uscc().value()))
                .param("names", column(owing, Enterprise::name))
                .param("units", column(owing, one -> one.unit().value()))
                .param("industries", column(owing, Enterprise::industry))
                .update();
    }

    /** Which of the enterprises owe it, by key. */
    List<Long> owing(String form, Period period, Collection<Long> enterprises) {
        return jdbc.sql("""
                        select enterprise_id from monitoring.filing
                        where form = :form and period = :period and enterprise_id = any(:ids) order by enterprise_id""")
                .param("form", form).param("period", period.code()).param("ids", enterprises.toArray(Long[]::new))
                .query(Long.class).list();
    }

    /** Takes away returns that nobody has begun, was reminded of, or asked for; how many. */
    int strike(Form form, Period period, Collection<Long> enterprises) {
        return jdbc.sql("""
                        delete from monitoring.filing f
                        where f.form = :form and f.period = :period and f.enterprise_id = any(:ids) and f.state = 'DUE' and f.version = 0
                          and not exists (select from monitoring.step s where s.filing_id = f.id)
                          and not exists (select from monitoring.draft d where d.filing_id = f.id)
                          and not exists (select from monitoring.unlock u where u.filing_id = f.id)""")
                .param("form", form.id()).param("period", period.code()).param("ids", enterprises.toArray(Long[]::new))
                .update();
    }

    private static String[] column(List<Enterprise> owing, Function<Enterprise, String> value) {
        return owing.stream().map(value).toArray(String[]::new);
    }

    Optional<Filing> find(FilingId id) {
        return jdbc.sql(COLUMNS + "where f.id = :id").param("id", id.value()).query(FilingStore::read).optional();
    }

    /** Those in scope, held until the end of the transaction; in the order of their keys, so that nobody waits in a circle. */
    List<Filing> hold(Collection<FilingId> ids) {
        return jdbc.sql(COLUMNS + "where f.id = any(:ids) order by f.id for update")
                .param("ids", ids.stream().map(FilingId::value).toArray(Long[]::new))
                .query(FilingStore::read)
                .list();
    }

    List<Filing> ofPeriod(String form, Period period, Collection<String> usccs) {
        return jdbc.sql(COLUMNS + "where f.form = :form and f.period = :period and f.uscc = any(:usccs)")
                .param("form", form).param("period", period.code()).param("usccs", usccs.toArray(String[]::new))
                .query(FilingStore::read)
                .list();
    }

    List<Filing> ofUnit(String form, Period period, UnitPath unit) {
        return jdbc.sql(COLUMNS + """
                        where f.form = :form and f.period = :period and f.unit_path <@ :unit::ltree
                        order by f.unit_path, f.uscc""")
                .param("form", form).param("period", period.code()).param("unit", unit.value())
                .query(FilingStore::read)
                .list();
    }

    List<Filing> ofEnterprise(long enterprise) {
        return jdbc.sql(COLUMNS + "where f.enterprise_id = :enterprise order by f.last_day desc, f.form limit 60")
                .param("enterprise", enterprise)
                .query(FilingStore::read)
                .list();
    }

    List<FilingId> waiting(String form, Period period, UnitPath unit, FilingState state, boolean clearOnly) {
        return jdbc.sql("""
                        select id from monitoring.filing
                        where form = :form and period = :period and state = :state and unit_path <@ :unit::ltree
                          and (explained = 0 or not :clear)
                        order by id""")
                .param("form", form).param("period", period.code()).param("state", state.name()).param("unit", unit.value())
                .param("clear", clearOnly)
                .query((row, number) -> new FilingId(row.getLong(1)))
                .list();
    }

    /** The latest period of a form that has been opened. */
    Optional<Period> latest(String form) {
        return jdbc.sql("select period from monitoring.filing where form = :form order by last_day desc limit 1")
                .param("form", form).query(String.class).optional().map(Period::parse);
    }

    List<Period> periods(String form) {
        return jdbc.sql("""
                        with recursive p as (
                            (select last_day, period from monitoring.filing where form = :form order by last_day desc limit 1)
                            union all
                            select n.last_day, n.period from p cross join lateral (
                                select last_day, period from monitoring.filing where form = :form and last_day < p.last_day
                                order by last_day desc limit 1) n)
                        select period from p limit 36""")
                .param("form", form).query(String.class).list().stream().map(Period::parse).toList();
    }

    void submitted(Filing filing, Actor actor, Checked checked, int asked, int seconds, Instant at) {
        jdbc.sql("""
                        update monitoring.filing
                        set state = 'SUBMITTED', state_at = :at, state_by = :by, submitted_at = :at, version = version + 1,
                            explained = :explained, hints = :hints, asked = :asked, seconds = :seconds, draft_at = null,
                            reason = ''
                        where id = :id""")
                .param("id", filing.id().value()).param("at", time(at)).param("by", actor.name())
                .param("explained", checked.explained()).param("hints", checked.hints()).param("asked", asked).param("seconds", seconds)
                .update();
    }

    void moved(List<Filing> filings, FilingState state, Actor actor, Instant at) {
        jdbc.sql("update monitoring.filing set state = :state, state_at = :at, state_by = :by where id = any(:ids)")
                .param("ids", ids(filings)).param("state", state.name()).param("at", time(at)).param("by", actor.name())
                .update();
    }

    void returned(List<Filing> filings, Desk desk, String reason, Actor actor, Instant at) {
        jdbc.sql("""
                        update monitoring.filing
                        set state = 'RETURNED', state_at = :at, state_by = :by, returned_by = :desk, reason = :reason,
                            returns = returns + 1
                        where id = any(:ids)""")
                .param("ids", ids(filings)).param("desk", desk.name()).param("reason", reason).param("at", time(at))
                .param("by", actor.name())
                .update();
    }

    void draftSaved(FilingId id, Instant at) {
        jdbc.sql("update monitoring.filing set draft_at = :at where id = :id").param("at", time(at)).param("id", id.value()).update();
    }

    /** Notes a reminder to those that still owe, but to none twice within the hour; who was reminded. */
    List<Filing> remind(String form, Period period, UnitPath unit, Instant at) {
        var reminded = jdbc.sql("""
                        update monitoring.filing set reminded_at = :at
                        where form = :form and period = :period and state in ('DUE', 'RETURNED') and unit_path <@ :unit::ltree
                          and (reminded_at is null or reminded_at < :at::timestamptz - interval '1 hour')
                        returning id""")
                .param("form", form).param("period", period.code()).param("unit", unit.value()).param("at", time(at))
                .query(Long.class).list();
        return jdbc.sql(COLUMNS + "where f.id = any(:ids) order by f.id").param("ids", reminded.toArray(Long[]::new))
                .query(FilingStore::read).list();
    }

    void step(Collection<Filing> filings, Actor actor, Deed deed, String detail, Instant at) {
        jdbc.sql("""
                        insert into monitoring.step (filing_id, enterprise_id, unit_path, at, account, actor, actor_title, kind, detail)
                        select id, enterprise_id, unit_path, :at, :account, :actor, :title, :kind, :detail
                        from monitoring.filing where id = any(:ids)""")
                .param("ids", ids(filings)).param("at", time(at)).param("account", actor.account()).param("actor", actor.name())
                .param("title", actor.title()).param("kind", deed.name()).param("detail", detail)
                .update();
    }

    /** Those of the returns that this account uploaded in their current version. */
    Set<FilingId> uploaders(Collection<Filing> filings, long account) {
        return jdbc.sql("""
                        select filing.id from monitoring.filing
                        join monitoring.burden on burden.filing_id = filing.id and burden.version = filing.version and burden.channel = 'UPLOAD'
                        where filing.id = any(:ids) and :account = (
                            select account from monitoring.step where filing_id = filing.id and kind = 'SUBMITTED' order by seq desc limit 1)""")
                .param("ids", ids(filings)).param("account", account)
                .query((row, number) -> new FilingId(row.getLong("id")))
                .set();
    }

    List<Step> steps(FilingId id) {
        return jdbc.sql("select at, actor, actor_title, kind, detail from monitoring.step where filing_id = :id order by seq desc")
                .param("id", id.value())
                .query((row, number) -> new Step(
                        row.getTimestamp("at").toInstant(), row.getString("actor"), row.getString("actor_title"),
                        Deed.valueOf(row.getString("kind")), row.getString("detail")))
                .list();
    }

    static Long[] ids(Collection<Filing> filings) {
        return filings.stream().map(filing -> filing.id().value()).toArray(Long[]::new);
    }

    static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(at -> at.toInstant());
    }

    static Filing read(ResultSet row, int number) throws SQLException {
        return new Filing(
                new FilingId(row.getLong("id")), row.getString("form"), Period.parse(row.getString("period")),
                row.getLong("enterprise_id"), row.getString("uscc"), row.getString("name"), UnitPath.of(row.getString("unit_path")),
                row.getString("industry"), FilingState.valueOf(row.getString("state")), row.getTimestamp("state_at").toInstant(),
                row.getString("state_by"), row.getInt("version"), row.getInt("explained"), row.getInt("hints"), row.getInt("asked"),
                row.getInt("seconds"), row.getBoolean("entrant"), instant(row, "submitted_at"),
                Optional.ofNullable(row.getString("returned_by")).map(Desk::valueOf), row.getString("reason"), row.getInt("returns"),
                instant(row, "reminded_at"), instant(row, "draft_at"));
    }
}
