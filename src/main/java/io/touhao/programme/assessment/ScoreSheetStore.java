package io.touhao.programme.assessment;

import io.touhao.directory.Actor;
import io.touhao.programme.application.Application;
import io.touhao.programme.application.ApplicationId;
import io.touhao.programme.application.CallId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of experts, draws and sheets. */
@Repository
class ScoreSheetStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ScoreSheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ExpertDraw.Candidate> candidates(LocalDate day) {
        Map<Long, Set<Long>> ties = new HashMap<>();
        jdbc.sql("select expert_id, enterprise_id from programme.expert_tie").query(row -> {
            ties.computeIfAbsent(row.getLong("expert_id"), expert -> new HashSet<>()).add(row.getLong("enterprise_id"));
        });
        return jdbc.sql("select id, code, city from programme.expert where left_on is null or left_on > :day")
                .param("day", day)
                .query((row, number) -> new ExpertDraw.Candidate(
                        row.getLong("id"), row.getString("code"), row.getString("city"), ties.getOrDefault(row.getLong("id"), Set.of())))
                .list();
    }

    long insert(CallId call, ExpertDraw draw, int second, Actor by, String witness, Instant at) {
        return jdbc.sql("""
                        insert into programme.draw (call_id, seed, list_hash, pool, excluded, applications, second, drawn_at, drawn_by, witness)
                        values (:call, :seed, :hash, :pool, :barred, :applications, :second, :at, :by, :witness) returning id""")
                .param("call", call.value()).param("seed", draw.seed()).param("hash", draw.listHash())
                .param("pool", draw.candidates().size()).param("barred", draw.barred()).param("applications", draw.subjects().size())
                .param("second", second).param("at", Timestamp.from(at)).param("by", by.name()).param("witness", witness)
                .query(Long.class)
                .single();
    }

    void insertSheet(long draw, Application application, ExpertDraw.Candidate expert, boolean second) {
        jdbc.sql("""
                        insert into programme.score_sheet (draw_id, application_id, unit_path, expert_id, expert_code, second)
                        values (:draw, :application, :unit::public.ltree, :expert, :code, :second)""")
                .param("draw", draw).param("application", application.id().value()).param("unit", application.firm().unit().value())
                .param("expert", expert.id()).param("code", expert.code()).param("second", second)
                .update();
    }

    List<Draw> draws(CallId call) {
        return jdbc.sql("select * from programme.draw where call_id = :call order by id desc")
                .param("call", call.value())
                .query((row, number) -> new Draw(
                        row.getLong("id"), row.getString("seed"), row.getString("list_hash"), row.getInt("pool"), row.getInt("excluded"),
                        row.getInt("applications"), row.getInt("second"), row.getTimestamp("drawn_at").toInstant(),
                        row.getString("drawn_by"), row.getString("witness")))
                .list();
    }

    List<ScoreSheet> sheets(ApplicationId application) {
        return jdbc.sql("select * from programme.score_sheet where application_id = :id order by second, id")
                .param("id", application.value())
                .query((row, number) -> sheet(row))
                .list();
    }

    /** The sheets of all applications of a call, by application. */
    Map<ApplicationId, List<ScoreSheet>> sheets(CallId call) {
        return jdbc.sql("""
                        select s.* from programme.score_sheet s join programme.application a on a.id = s.application_id
                        where a.call_id = :call order by s.second, s.id""")
                .param("call", call.value())
                .query((row, number) -> sheet(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ScoreSheet::application));
    }

    Optional<ScoreSheet> sheet(long id) {
        return jdbc.sql("select * from programme.score_sheet where id = :id for update").param("id", id)
                .query((row, number) -> sheet(row)).optional();
    }

    void file(long id, Map<String, BigDecimal> parts, BigDecimal total, String words, int minutes, Actor by, Instant at) {
        jdbc.sql("""
                        update programme.score_sheet set parts = :parts::jsonb, total = :total, words = :words, minutes = :minutes,
                            filed_at = :at, filed_by = :by where id = :id""")
                .param("id", id).param("parts", JSON.writeValueAsString(parts)).param("total", total).param("words", words)
                .param("minutes", minutes).param("at", Timestamp.from(at)).param("by", by.name())
                .update();
    }

    void resolve(Application application, BigDecimal score, String reason, Actor by, Instant at) {
        jdbc.sql("""
                        insert into programme.resolution (application_id, unit_path, score, reason, at, actor)
                        values (:id, :unit::public.ltree, :score, :reason, :at, :by)""")
                .param("id", application.id().value()).param("unit", application.firm().unit().value()).param("score", score)
                .param("reason", reason).param("at", Timestamp.from(at)).param("by", by.name())
                .update();
    }

    /** What was settled on last, by application. */
    Map<ApplicationId, BigDecimal> resolutions(CallId call) {
        var resolutions = new HashMap<ApplicationId, BigDecimal>();
        jdbc.sql("""
                        select r.application_id, r.score from programme.resolution r join programme.application a on a.id = r.application_id
                        where a.call_id = :call order by r.seq""")
                .param("call", call.value())
                .query(row -> {
                    resolutions.put(new ApplicationId(row.getLong("application_id")), row.getBigDecimal("score"));
                });
        return resolutions;
    }

    void check(Application application, SiteCheck check, Actor by, Instant at) {
        jdbc.sql("""
                        insert into programme.site_check (application_id, unit_path, happened_on, visitors, found, confirmed, at, actor)
                        values (:id, :unit::public.ltree, :day, :visitors, :found, :confirmed, :at, :by)""")
                .param("id", application.id().value()).param("unit", application.firm().unit().value()).param("day", check.day())
                .param("visitors", check.visitors()).param("found", check.found()).param("confirmed", check.confirmed())
                .param("at", Timestamp.from(at)).param("by", by.name())
                .update();
    }

    List<SiteCheck> checks(ApplicationId application) {
        return jdbc.sql("select * from programme.site_check where application_id = :id order by seq desc")
                .param("id", application.value())
                .query((row, number) -> new SiteCheck(
                        row.getObject("happened_on", LocalDate.class), row.getString("visitors"), row.getString("found"),
                        row.getBoolean("confirmed")))
                .list();
    }

    private static ScoreSheet sheet(ResultSet row) throws SQLException {
        var parts = Optional.ofNullable(row.getBigDecimal("total")).isEmpty() ? Map.<String, BigDecimal>of() : Optional.ofNullable(row.getString("parts"))
                .map(json -> JSON.readValue(json, new TypeReference<Map<String, BigDecimal>>() {}))
                .orElse(Map.of());
        return new ScoreSheet(
                row.getLong("id"), new ApplicationId(row.getLong("application_id")), row.getLong("expert_id"), row.getString("expert_code"),
                row.getBoolean("second"), parts, Optional.ofNullable(row.getBigDecimal("total")), row.getString("words"),
                Optional.ofNullable(row.getTimestamp("filed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getObject("minutes", Integer.class)));
    }
}
