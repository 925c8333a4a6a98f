package io.touhao.programme.application;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of applications. */
@Repository
class ApplicationStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = "select a.*, a.unit_path::text as unit from programme.application a ";

    /** As the city moved them, else by points, then by the share of research; what is equal stays in the order of arrival. */
    private static final String IN_ORDER = """
            order by a.place nulls last, a.score desc nulls last,
                (a.facts->>'rdExpense')::numeric / nullif((a.facts->>'revenue')::numeric, 0) desc nulls last, a.id""";

    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Application> find(ApplicationId id) {
        return jdbc.sql(SELECT + "where a.id = :id").param("id", id.value()).query((row, number) -> application(row)).optional();
    }

    /** Whoever else moves it waits until this transaction ends. */
    Optional<Application> lock(ApplicationId id) {
        return jdbc.sql(SELECT + "where a.id = :id for update").param("id", id.value()).query((row, number) -> application(row)).optional();
    }

    List<Application> ofFirm(long enterprise) {
        return jdbc.sql(SELECT + "where a.enterprise_id = :firm order by a.id desc")
                .param("firm", enterprise)
                .query((row, number) -> application(row))
                .list();
    }

    Optional<Application> live(CallId call, long enterprise) {
        return jdbc.sql(SELECT + "where a.call_id = :call and a.enterprise_id = :firm and a.state <> 'WITHDRAWN'")
                .param("call", call.value())
                .param("firm", enterprise)
                .query((row, number) -> application(row))
                .optional();
    }

    List<Application> standing(CallId call, State state) {
        return jdbc.sql(SELECT + "where a.call_id = :call and a.state = :state " + IN_ORDER)
                .param("call", call.value())
                .param("state", state.name())
                .query((row, number) -> application(row))
                .list();
    }

    /** Those that a city has to recommend, those it has recommended before them. */
    List<Application> order(CallId call, UnitPath city) {
        return jdbc.sql(SELECT + """
                        where a.call_id = :call and a.city_path = :city::public.ltree
                            and a.state in ('VERIFIED', 'RECOMMENDED', 'PASSED', 'ANNOUNCED', 'RECOGNISED')
                        """ + IN_ORDER)
                .param("call", call.value())
                .param("city", city.value())
                .query((row, number) -> application(row))
                .list();
    }

    /** How many a city has recommended under a call, whatever became of them. */
    int recommended(CallId call, UnitPath city) {
        return jdbc.sql("""
                        select count(*) from programme.application
                        where call_id = :call and city_path = :city::public.ltree and recommended_on is not null""")
                .param("call", call.value())
                .param("city", city.value())
                .query(Integer.class)
                .single();
    }

    /** Whoever else recommends for the city under this call waits until this transaction ends. */
    void lockQuota(CallId call, UnitPath city) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:key))").param("key", call.object() + city.value()).query((row, number) -> 1).list();
    }

    ApplicationId insert(Call call, Application.Firm firm, String number, String facts, Map<String, String> sources, String by, Instant at) {
        return new ApplicationId(jdbc.sql("""
                        insert into programme.application (call_id, programme, enterprise_id, enterprise_name, uscc, industry, unit_path,
                            city_path, number, state, state_at, state_by, facts, sources, drafted_at)
                        values (:call, :programme, :firm, :name, :uscc, :industry, :unit::public.ltree, :city::public.ltree, :number,
                            'DRAFT', :at, :by, :facts::jsonb, :sources::jsonb, :at)
                        returning id""")
                .param("call", call.id().value()).param("programme", call.programme())
                .param("firm", firm.id()).param("name", firm.name()).param("uscc", firm.uscc()).param("industry", firm.industry())
                .param("unit", firm.unit().value()).param("city", firm.city().value()).param("number", number)
                .param("at", Timestamp.from(at)).param("by", by)
                .param("facts", facts).param("sources", JSON.writeValueAsString(sources))
                .query(Long.class)
                .single());
    }

    /** Writes an application that moved, was written in or judged; false where it is out of scope or somebody was faster. */
    boolean update(Application a) {
        return jdbc.sql("""
                        update programme.application
                        set version = version + 1, state = :state, state_at = :state_at, state_by = :state_by, due = :due,
                            facts = :facts::jsonb, sources = :sources::jsonb, submitted_at = :submitted_at, verdict = :verdict,
                            score = :score, reason = :reason, corrections = :corrections, verified_by = :verified_by, place = :place,
                            final_score = :final,
                            recommended_on = case when :state = 'RECOMMENDED' then :today::date
                                                  when :state in ('VERIFIED', 'ACCEPTED') then null else recommended_on end
                        where id = :id and version = :version""")
                .param("id", a.id().value()).param("version", a.version()).param("state", a.state().name())
                .param("state_at", Timestamp.from(a.stateAt())).param("state_by", a.stateBy()).param("due", a.due().orElse(null))
                .param("facts", a.facts().toString()).param("sources", JSON.writeValueAsString(a.sources()))
                .param("submitted_at", a.submittedAt().map(Timestamp::from).orElse(null)).param("verdict", a.verdict())
                .param("score", a.score().orElse(null)).param("reason", a.reason()).param("corrections", a.corrections())
                .param("verified_by", a.verifiedBy()).param("place", a.place().orElse(null)).param("final", a.finalScore().orElse(null))
                .param("today", a.stateAt().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate())
                .update() == 1;
    }

    /** Numbers an order through. */
    void place(List<ApplicationId> order) {
        jdbc.sql("""
                        update programme.application a set place = o.place
                        from unnest(:ids::bigint[]) with ordinality as o (id, place) where a.id = o.id""")
                .param("ids", order.stream().map(ApplicationId::value).toArray(Long[]::new))
                .update();
    }

    void step(Actor actor, Application of, String move, State from, State to, String detail, Instant at) {
        jdbc.sql("""
                        insert into programme.application_step
                            (application_id, enterprise_id, unit_path, at, account, actor, actor_title, move, from_state, to_state, detail)
                        values (:id, :firm, :unit::public.ltree, :at, :account, :actor, :title, :move, :from, :to, :detail)""")
                .param("id", of.id().value()).param("firm", of.firm().id()).param("unit", of.firm().unit().value())
                .param("at", Timestamp.from(at)).param("account", actor.account()).param("actor", actor.name())
                .param("title", actor.title()).param("move", move).param("from", from.name()).param("to", to.name())
                .param("detail", detail)
                .update();
    }

    List<ApplicationStep> steps(ApplicationId id) {
        return jdbc.sql("select * from programme.application_step where application_id = :id order by seq desc")
                .param("id", id.value())
                .query((row, number) -> new ApplicationStep(
                        row.getTimestamp("at").toInstant(), row.getLong("account"), row.getString("actor"), row.getString("actor_title"),
                        row.getString("move"), State.valueOf(row.getString("from_state")), State.valueOf(row.getString("to_state")),
                        row.getString("detail")))
                .list();
    }

    Map<String, Map<State, Long>> funnel(CallId call) {
        Map<String, Map<State, Long>> funnel = new TreeMap<>();
        jdbc.sql("select city_path::text as city, state, count(*) as count from programme.application where call_id = :call group by 1, 2")
                .param("call", call.value())
                .query(row -> {
                    funnel.computeIfAbsent(row.getString("city"), city -> new EnumMap<>(State.class))
                            .put(State.valueOf(row.getString("state")), row.getLong("count"));
                });
        return funnel;
    }

    static Application application(ResultSet row) throws SQLException {
        return new Application(
                new ApplicationId(row.getLong("id")), row.getInt("version"), new CallId(row.getLong("call_id")), row.getString("programme"),
                new Application.Firm(
                        row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getString("uscc"), row.getString("industry"),
                        UnitPath.of(row.getString("unit"))),
                row.getString("number"), State.valueOf(row.getString("state")), row.getTimestamp("state_at").toInstant(),
                row.getString("state_by"), Optional.ofNullable(row.getObject("due", LocalDate.class)), JSON.readTree(row.getString("facts")),
                JSON.readValue(row.getString("sources"), new TypeReference<Map<String, String>>() {}),
                row.getTimestamp("drafted_at").toInstant(), Optional.ofNullable(row.getTimestamp("submitted_at")).map(Timestamp::toInstant),
                row.getString("verdict"), Optional.ofNullable(row.getBigDecimal("score")), row.getString("reason"),
                row.getInt("corrections"), row.getLong("verified_by"), Optional.ofNullable(row.getObject("place", Integer.class)),
                Optional.<BigDecimal>ofNullable(row.getBigDecimal("final_score")));
    }
}
