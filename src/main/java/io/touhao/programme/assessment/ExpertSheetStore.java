package io.touhao.programme.assessment;

import io.touhao.directory.Actor;
import io.touhao.programme.application.Application;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of sheets as their experts see them. */
@Repository
class ExpertSheetStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ExpertSheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ExpertDesk.Assigned> assigned(long person) {
        return jdbc.sql("""
                        select s.id, a.programme, a.industry, s.parts::text as parts, s.total, s.words, a.due, s.filed_at
                        from programme.score_sheet s
                        join programme.expert e on e.id = s.expert_id
                        join programme.application a on a.id = s.application_id
                        where e.person_id = :person and (s.filed_at is not null or a.state = 'RECOMMENDED')
                        order by s.filed_at is not null, a.due nulls last, s.id""")
                .param("person", person)
                .query((row, number) -> assigned(row))
                .list();
    }

    private static ExpertDesk.Assigned assigned(ResultSet row) throws SQLException {
        return new ExpertDesk.Assigned(
                row.getLong("id"), "评审件 %05d".formatted(row.getLong("id")), row.getString("programme"), row.getString("industry"),
                Optional.ofNullable(row.getString("parts")).map(json -> JSON.readValue(json, new TypeReference<Map<String, BigDecimal>>() {})).orElse(Map.of()),
                Optional.ofNullable(row.getBigDecimal("total")), row.getString("words"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)), Optional.ofNullable(row.getTimestamp("filed_at")).map(Timestamp::toInstant));
    }

    void opened(long sheet, Instant at) {
        jdbc.sql("update programme.score_sheet set opened_at = :at where id = :id and opened_at is null")
                .param("id", sheet).param("at", Timestamp.from(at)).update();
    }

    Optional<Instant> openedAt(long sheet) {
        return jdbc.sql("select opened_at from programme.score_sheet where id = :id and opened_at is not null").param("id", sheet)
                .query((row, number) -> row.getTimestamp("opened_at").toInstant()).optional();
    }

    void draft(long sheet, Map<String, BigDecimal> parts, String words) {
        jdbc.sql("update programme.score_sheet set parts = :parts::jsonb, words = :words where id = :id and filed_at is null")
                .param("id", sheet).param("parts", JSON.writeValueAsString(parts)).param("words", words).update();
    }

    /** The draw that a sheet came from, as far as going on with it needs. */
    record Origin(long id, String seed) {}

    Origin draw(long sheet) {
        return jdbc.sql("select d.id, d.seed from programme.draw d join programme.score_sheet s on s.draw_id = d.id where s.id = :id")
                .param("id", sheet)
                .query((row, number) -> new Origin(row.getLong("id"), row.getString("seed")))
                .single();
    }

    void tie(long expert, long enterprise, String kind) {
        jdbc.sql("insert into programme.expert_tie (expert_id, enterprise_id, kind) values (:expert, :firm, :kind) on conflict do nothing")
                .param("expert", expert).param("firm", enterprise).param("kind", kind).update();
    }

    /** Keeps who stepped back, and takes the empty sheet away. */
    void recuse(ScoreSheet sheet, Application of, String kind, String reason, String replacedBy, Actor by, Instant at) {
        jdbc.sql("""
                        insert into programme.recusal (application_id, unit_path, expert_id, expert_code, kind, reason, replaced_by, at, actor)
                        values (:application, :unit::public.ltree, :expert, :code, :kind, :reason, :instead, :at, :by)""")
                .param("application", of.id().value()).param("unit", of.firm().unit().value()).param("expert", sheet.expert())
                .param("code", sheet.code()).param("kind", kind).param("reason", reason).param("instead", replacedBy)
                .param("at", Timestamp.from(at)).param("by", by.name())
                .update();
        jdbc.sql("delete from programme.score_sheet where id = :id and filed_at is null").param("id", sheet.id()).update();
    }
}
