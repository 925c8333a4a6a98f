package io.touhao.monitoring.warning;

import io.touhao.directory.PostId;
import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of warnings and their steps. */
@Repository
class WarningStore {

    private static final String INSERTED = """
            number, rule, title, level, kind, verify, subject, subject_name, place, enterprise_id, unit_path, holder_path,
            holder_name, period, last_day, grounds, facts, score, state, state_at, version, issued_at, due, post_id, person,
            visit_on, asked, found, verdict, cause, remedy, raised_at""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    WarningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps many at once; their numbers are unique, their keys are new. */
    void insert(List<Warning> warnings) {
        jdbc.sql("""
                        insert into monitoring.warning (%1$s)
                        select %1$s from jsonb_populate_recordset(null::monitoring.warning, :rows::jsonb)""".formatted(INSERTED))
                .param("rows", json.writeValueAsString(warnings.stream().map(WarningStore::row).toList()))
                .update();
    }

    private static Map<String, Object> row(Warning warning) {
        var row = new HashMap<String, Object>();
        row.put("number", warning.number());
        row.put("rule", warning.rule());
        row.put("title", warning.title());
        row.put("level", warning.level().name());
        row.put("kind", warning.kind().name());
        row.put("verify", warning.verify());
        row.put("subject", warning.subject());
        row.put("subject_name", warning.subjectName());
        row.put("place", warning.place());
        row.put("enterprise_id", warning.kind() == SubjectKind.FIRM ? Long.valueOf(warning.subject()) : null);
        row.put("unit_path", warning.unit().value());
        row.put("holder_path", warning.holder().value());
        row.put("holder_name", warning.holderName());
        row.put("period", warning.period().code());
        row.put("last_day", warning.period().lastDay().toString());
        row.put("grounds", warning.grounds());
        row.put("facts", warning.facts());
        row.put("score", warning.score());
        row.put("state", warning.state().name());
        row.put("state_at", warning.stateAt().toString());
        row.put("version", 0);
        row.put("issued_at", warning.issuedAt().toString());
        row.put("due", warning.due().map(LocalDate::toString).orElse(null));
        disposal(row, warning.disposal());
        row.put("raised_at", warning.raisedAt().map(Instant::toString).orElse(null));
        return row;
    }

    private static void disposal(Map<String, Object> row, Warning.Disposal disposal) {
        row.put("post_id", disposal.post().map(PostId::value).orElse(null));
        row.put("person", disposal.person());
        row.put("visit_on", disposal.visitOn().map(LocalDate::toString).orElse(null));
        row.put("asked", disposal.asked());
        row.put("found", disposal.found());
        row.put("verdict", disposal.verdict().stored());
        row.put("cause", disposal.cause());
        row.put("remedy", disposal.remedy());
    }

    Optional<Warning> find(WarningId id) {
        return jdbc.sql("select * from monitoring.warning where id = :id").param("id", id.value())
                .query((row, number) -> WarningRows.warning(row)).optional();
    }

    List<Warning> ofEnterprise(long enterprise) {
        return jdbc.sql("""
                        select * from monitoring.warning where enterprise_id = :enterprise and state <> 'HELD'
                        order by last_day desc, id desc limit 50""")
                .param("enterprise", enterprise).query((row, number) -> WarningRows.warning(row)).list();
    }

    /** Sent and not yet begun, from before a period. */
    List<Warning> unattendedBefore(Period period) {
        return jdbc.sql("select * from monitoring.warning where state = 'ISSUED' and last_day < :day order by id")
                .param("day", period.lastDay()).query((row, number) -> WarningRows.warning(row)).list();
    }

    /** Nobody was sent in time, and there is a unit above who holds them. */
    List<Warning> overdue(LocalDate today) {
        return jdbc.sql("""
                        select * from monitoring.warning
                        where state = 'ISSUED' and due < :today and public.nlevel(holder_path) > 1 order by id""")
                .param("today", today).query((row, number) -> WarningRows.warning(row)).list();
    }

    /** The last day of the period in which each subject was last warned of by the rule. */
    Map<String, LocalDate> lastSent(String rule) {
        var last = new HashMap<String, LocalDate>();
        jdbc.sql("select subject, max(last_day) from monitoring.warning where rule = :rule and state <> 'HELD' group by subject")
                .param("rule", rule).query(row -> {
                    last.put(row.getString(1), row.getObject(2, LocalDate.class));
                });
        return last;
    }

    /** Subjects with a warning of the rule in the period, whether it went out or not. */
    List<String> subjects(String rule, Period period) {
        return jdbc.sql("select subject from monitoring.warning where rule = :rule and period = :period")
                .param("rule", rule).param("period", period.code()).query(String.class).list();
    }

    long sentIn(String rule, Period period) {
        return jdbc.sql("select count(*) from monitoring.warning where rule = :rule and period = :period and state <> 'HELD'")
                .param("rule", rule).param("period", period.code()).query(Long.class).single();
    }

    long issuedOn(String prefix) {
        return jdbc.sql("select count(*) from monitoring.warning where number like :prefix || '%'").param("prefix", prefix)
                .query(Long.class).single();
    }

    boolean update(Warning warning) {
        var done = warning.disposal();
        return jdbc.sql("""
                        update monitoring.warning
                        set version = version + 1, holder_path = :holder::public.ltree, holder_name = :holder_name, state = :state,
                            state_at = :state_at, post_id = :post, person = :person, visit_on = :visit_on, asked = :asked,
                            found = :found, verdict = :verdict, cause = :cause, remedy = :remedy, raised_at = :raised_at, due = :due
                        where id = :id and version = :version""")
                .param("id", warning.id().value()).param("version", warning.version())
                .param("holder", warning.holder().value()).param("holder_name", warning.holderName())
                .param("state", warning.state().name()).param("state_at", time(warning.stateAt()))
                .param("post", done.post().map(PostId::value).orElse(null)).param("person", done.person())
                .param("visit_on", done.visitOn().orElse(null)).param("asked", done.asked()).param("found", done.found())
                .param("verdict", done.verdict().stored()).param("cause", done.cause()).param("remedy", done.remedy())
                .param("raised_at", warning.raisedAt().map(WarningStore::time).orElse(null)).param("due", warning.due().orElse(null))
                .update() == 1;
    }

    /** A step of the warning with this number. */
    record NumberedStep(String number, WarningStep step) {}

    void steps(List<NumberedStep> steps) {
        var rows = steps.stream().map(one -> Map.of(
                "number", one.number(), "at", one.step().at().toString(), "account", one.step().account(),
                "actor", one.step().actor(), "title", one.step().actorTitle(), "kind", one.step().kind().name(),
                "detail", one.step().detail())).toList();
        jdbc.sql("""
                        insert into monitoring.warning_step (warning_id, unit_path, at, account, actor, actor_title, kind, detail)
                        select w.id, w.unit_path, s.at, s.account, s.actor, s.title, s.kind, s.detail
                        from jsonb_to_recordset(:rows::jsonb) s (number text, at timestamptz, account bigint, actor text,
                            title text, kind text, detail text)
                        join monitoring.warning w on w.number = s.number
                        order by s.at, w.id""")
                .param("rows", json.writeValueAsString(rows)).update();
    }

    List<WarningStep> steps(WarningId id) {
        return jdbc.sql("select * from monitoring.warning_step where warning_id = :id order by seq desc").param("id", id.value())
                .query((row, number) -> new WarningStep(
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getLong("account"), row.getString("actor"),
                        row.getString("actor_title"), WarningStep.Kind.valueOf(row.getString("kind")), row.getString("detail")))
                .list();
    }

    WarningDetail.Alike alike(String rule, UnitPath unit) {
        return jdbc.sql("""
                        select count(*) filter (where unit_path <@ :unit::public.ltree) as here,
                               count(*) filter (where unit_path <@ :unit::public.ltree and verdict = 'TRUE') as true_here,
                               count(*) as judged, count(*) filter (where verdict = 'TRUE') as judged_true
                        from monitoring.warning where rule = :rule and verdict <> ''""")
                .param("rule", rule).param("unit", unit.value())
                .query((row, number) -> new WarningDetail.Alike(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    WarningOverview overview() {
        var states = new EnumMap<WarningState, Integer>(WarningState.class);
        var open = new EnumMap<WarningLevel, Integer>(WarningLevel.class);
        jdbc.sql("""
                        select state, count(*) from monitoring.warning
                        where last_day = (select max(last_day) from monitoring.warning) group by state""")
                .query(row -> {
                    states.put(WarningState.valueOf(row.getString(1)), row.getInt(2));
                });
        jdbc.sql("""
                        select level, count(*) from monitoring.warning
                        where state in ('ISSUED', 'ASSIGNED', 'VISITED') group by level""")
                .query(row -> {
                    open.put(WarningLevel.valueOf(row.getString(1)), row.getInt(2));
                });
        return new WarningOverview(latest(), states, open);
    }

    private Optional<Period> latest() {
        return jdbc.sql("select period from monitoring.warning order by last_day desc limit 1").query(String.class).optional()
                .map(Period::parse);
    }

    long waiting(UnitPath holder) {
        return jdbc.sql("""
                        select count(*) from monitoring.warning
                        where holder_path = :holder::public.ltree and state in ('ISSUED', 'ASSIGNED', 'VISITED')""")
                .param("holder", holder.value()).query(Long.class).single();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
