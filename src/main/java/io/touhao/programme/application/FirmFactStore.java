package io.touhao.programme.application;

import io.touhao.directory.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of what is known of firms. */
@Repository
class FirmFactStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    FirmFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Facts by key, and where each came from. */
    record Known(JsonNode facts, Map<String, String> sources) {}

    /** What firms stated and offices know, with the titles that the platform's own recognitions give on a day. */
    static String relation(LocalDate day) {
        return """
                (select f.enterprise_id, f.unit_path,
                     case when held.titles is null then f.facts else f.facts || jsonb_build_object('titles', (
                         select jsonb_agg(distinct title) from jsonb_array_elements(coalesce(f.facts->'titles', '[]') || held.titles) as title))
                     end as facts,
                     case when held.titles is null then f.sources else f.sources || '{"titles": "认定名单"}' end as sources
                 from programme.firm_facts f
                 left join (select enterprise_id, jsonb_agg(distinct programme) as titles from programme.recognition
                            where state = 'IN_FORCE' and valid_until >= date '%s' group by enterprise_id) as held using (enterprise_id))"""
                .formatted(day);
    }

    Known of(long enterprise, LocalDate day) {
        return jdbc.sql("select facts::text, sources::text from %s as known where enterprise_id = :firm".formatted(relation(day)))
                .param("firm", enterprise)
                .query((row, number) -> new Known(
                        JSON.readTree(row.getString("facts")), JSON.readValue(row.getString("sources"), new TypeReference<>() {})))
                .optional()
                .orElseGet(() -> new Known(JSON.createObjectNode(), Map.of()));
    }

    /** What a firm stated becomes known of it; each statement stays in the history. */
    void state(Actor actor, Application.Firm firm, JsonNode stated, String source, Instant at) {
        jdbc.sql("""
                        insert into programme.fact_stated (enterprise_id, unit_path, key, value, source, at, account, actor)
                        select :firm, :unit::public.ltree, key, value, :source, :at, :account, :actor from jsonb_each(:stated::jsonb)""")
                .param("firm", firm.id()).param("unit", firm.unit().value()).param("stated", stated.toString())
                .param("source", source).param("at", Timestamp.from(at)).param("account", actor.account()).param("actor", actor.name())
                .update();
        jdbc.sql("""
                        insert into programme.firm_facts as known (enterprise_id, unit_path, facts, sources, changed_at)
                        values (:firm, :unit::public.ltree, :stated::jsonb,
                            (select coalesce(jsonb_object_agg(key, :source::text), '{}') from jsonb_object_keys(:stated::jsonb) as key), :at)
                        on conflict (enterprise_id) do update set facts = known.facts || excluded.facts,
                            sources = known.sources || excluded.sources, changed_at = excluded.changed_at""")
                .param("firm", firm.id()).param("unit", firm.unit().value()).param("stated", stated.toString())
                .param("source", source).param("at", Timestamp.from(at))
                .update();
    }
}
