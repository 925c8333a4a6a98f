package io.touhao.monitoring.warning;

import io.touhao.directory.Actor;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of track records and decisions on rules. */
@Repository
class TrackStore {

    private final JdbcClient jdbc;

    TrackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(Rehearsal rehearsal, Instant at) {
        jdbc.sql("delete from monitoring.warning_track").update();
        var place = 0;
        for (var record : rehearsal.records()) {
            insert(record, place++, rehearsal.periods(), at);
        }
    }

    private void insert(TrackRecord record, int place, List<Period> periods, Instant at) {
        jdbc.sql("""
                        insert into monitoring.warning_track (rule, variant, place, first, last, sent, judged, confirmed, events,
                            foreseen, lead, latest, held, per_period, computed_at)
                        values (:rule, :variant, :place, :first, :last, :sent, :judged, :confirmed, :events, :foreseen, :lead,
                            :latest, :held, :per_period, :at)""")
                .param("rule", record.rule()).param("variant", record.variant()).param("place", place)
                .param("first", periods.getFirst().code()).param("last", periods.getLast().code()).param("sent", record.sent())
                .param("judged", record.judged()).param("confirmed", record.confirmed()).param("events", record.events())
                .param("foreseen", record.foreseen()).param("lead", record.lead().orElse(null)).param("latest", record.latest())
                .param("held", record.held()).param("per_period", record.perPeriod()).param("at", time(at))
                .update();
    }

    List<TrackRecord> all() {
        return jdbc.sql("select * from monitoring.warning_track order by place")
                .query((row, number) -> new TrackRecord(
                        row.getString("rule"), row.getString("variant"), row.getInt("sent"), row.getInt("judged"),
                        row.getInt("confirmed"), row.getInt("events"), row.getInt("foreseen"),
                        Optional.ofNullable(row.getBigDecimal("lead")).map(java.math.BigDecimal::doubleValue),
                        row.getInt("latest"), row.getInt("held"), row.getDouble("per_period")))
                .list();
    }

    Map<String, RuleRecord.Live> live() {
        var live = new HashMap<String, RuleRecord.Live>();
        jdbc.sql("""
                        select rule,
                               count(*) filter (where last_day = l.day and state <> 'HELD') as latest,
                               count(*) filter (where last_day = l.day and state = 'HELD') as held,
                               count(*) filter (where verdict = 'TRUE') as confirmed,
                               count(*) filter (where verdict = 'UNTRUE') as untrue,
                               count(*) filter (where state in ('ISSUED', 'ASSIGNED', 'VISITED')) as open
                        from monitoring.warning, (select max(last_day) as day from monitoring.warning) l
                        group by rule""")
                .query(row -> {
                    live.put(row.getString("rule"), new RuleRecord.Live(row.getInt("latest"), row.getInt("held"),
                            row.getInt("confirmed"), row.getInt("untrue"), row.getInt("open")));
                });
        return live;
    }

    Map<String, RuleRecord.Decision> decisions() {
        var decisions = new HashMap<String, RuleRecord.Decision>();
        jdbc.sql("select * from monitoring.warning_rule").query(row -> {
            decisions.put(row.getString("rule"), new RuleRecord.Decision(
                    RuleRecord.Decision.Kind.valueOf(row.getString("decision")), row.getInt("version"), row.getString("reason"),
                    row.getString("decided_by"), row.getObject("decided_at", OffsetDateTime.class).toInstant()));
        });
        return decisions;
    }

    Set<String> muted() {
        return new HashSet<>(jdbc.sql("select rule from monitoring.warning_rule where decision = 'MUTED'").query(String.class).list());
    }

    void decide(Actor actor, String rule, RuleRecord.Decision.Kind kind, String reason, Instant at) {
        jdbc.sql("""
                        insert into monitoring.warning_rule (rule, decision, reason, decided_by, decided_at)
                        values (:rule, :kind, :reason, :by, :at)
                        on conflict (rule) do update set decision = excluded.decision, reason = excluded.reason,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                            version = warning_rule.version + 1""")
                .param("rule", rule).param("kind", kind.name()).param("reason", reason).param("by", actor.name())
                .param("at", time(at)).update();
        jdbc.sql("""
                        insert into monitoring.warning_rule_decision (rule, decision, reason, account, actor, actor_title, at)
                        values (:rule, :kind, :reason, :account, :by, :title, :at)""")
                .param("rule", rule).param("kind", kind.name()).param("reason", reason).param("account", actor.account())
                .param("by", actor.name()).param("title", actor.title()).param("at", time(at)).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
