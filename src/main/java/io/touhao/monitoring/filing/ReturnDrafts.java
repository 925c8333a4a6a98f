package io.touhao.monitoring.filing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of drafts. */
@Repository
class ReturnDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ReturnDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(FilingId id) {
        return jdbc.sql("select figures::text, words::text, seconds, saved_at from monitoring.draft where filing_id = :id")
                .param("id", id.value())
                .query((row, number) -> new Draft(
                        new Cells(figures(row.getString("figures"))), words(row.getString("words")), row.getInt("seconds"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    void save(Filing filing, Draft draft, String by, Instant at) {
        var figures = new HashMap<String, String>();
        draft.cells().figures().forEach((column, figure) -> figures.put(column, figure.toPlainString()));
        jdbc.sql("""
                        insert into monitoring.draft (filing_id, enterprise_id, unit_path, figures, words, seconds, saved_at, saved_by)
                        values (:id, :enterprise, :unit::ltree, :figures::jsonb, :words::jsonb, :seconds, :at, :by)
                        on conflict (filing_id) do update set figures = excluded.figures, words = excluded.words,
                            seconds = excluded.seconds, saved_at = excluded.saved_at, saved_by = excluded.saved_by""")
                .param("id", filing.id().value()).param("enterprise", filing.enterprise()).param("unit", filing.unit().value())
                .param("figures", JSON.writeValueAsString(figures)).param("words", JSON.writeValueAsString(draft.words()))
                .param("seconds", draft.seconds()).param("at", FilingStore.time(at)).param("by", by)
                .update();
    }

    void drop(Collection<Filing> filings) {
        jdbc.sql("delete from monitoring.draft where filing_id = any(:ids)").param("ids", FilingStore.ids(filings)).update();
    }

    private static Map<String, BigDecimal> figures(String json) {
        var figures = new HashMap<String, BigDecimal>();
        words(json).forEach((column, figure) -> figures.put(column, new BigDecimal(figure)));
        return figures;
    }

    private static Map<String, String> words(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
