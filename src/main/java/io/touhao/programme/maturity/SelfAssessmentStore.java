package io.touhao.programme.maturity;

import io.touhao.directory.Actor;
import io.touhao.programme.maturity.SelfAssessments.SelfAssessment;
import io.touhao.registry.Enterprise;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of self-assessments. */
@Repository
class SelfAssessmentStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    SelfAssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Actor actor, Enterprise firm, SelfAssessment made) {
        jdbc.sql("""
                        insert into programme.self_assessment (enterprise_id, unit_path, model, items, domains, composite, at, account, actor)
                        values (:firm, :unit::public.ltree, :model, :items::jsonb, :domains::jsonb, :composite, :at, :account, :actor)""")
                .param("firm", firm.id()).param("unit", firm.unit().value()).param("model", made.model())
                .param("items", JSON.writeValueAsString(made.items())).param("domains", JSON.writeValueAsString(made.domains()))
                .param("composite", made.composite().orElse(null)).param("at", Timestamp.from(made.at()))
                .param("account", actor.account()).param("actor", actor.name())
                .update();
    }

    List<SelfAssessment> ofFirm(long enterprise) {
        return jdbc.sql("select model, items::text, domains::text, composite, at, actor from programme.self_assessment where enterprise_id = :firm order by seq desc")
                .param("firm", enterprise)
                .query((row, number) -> new SelfAssessment(
                        row.getString("model"), points(row.getString("items")), points(row.getString("domains")),
                        Optional.ofNullable(row.getBigDecimal("composite")), row.getTimestamp("at").toInstant(), row.getString("actor")))
                .list();
    }

    private static Map<String, BigDecimal> points(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
