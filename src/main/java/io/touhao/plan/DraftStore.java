package io.touhao.plan;

import io.touhao.directory.Actor;
import io.touhao.plan.pack.Anchor;
import io.touhao.plan.pack.DraftCommitment;
import io.touhao.plan.pack.DraftJson;
import io.touhao.plan.pack.PackParameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of drafts. */
@Repository
class DraftStore {

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PlanDraft> find(Edition edition) {
        return jdbc.sql("select * from plan.draft where edition_id = :id")
                .param("id", edition.id().value())
                .query((row, number) -> draft(edition, row))
                .optional();
    }

    private PlanDraft draft(Edition edition, ResultSet row) throws SQLException {
        var at = Optional.ofNullable(row.getObject("issued_at", OffsetDateTime.class));
        var by = Optional.ofNullable(row.getString("issued_by"));
        var parameters = new PackParameters(
                row.getBigDecimal("points"), row.getBigDecimal("share"), row.getInt("place"), row.getBigDecimal("step"));
        return new PlanDraft(
                edition, row.getString("plan"), Optional.ofNullable(row.getString("pack")), parameters,
                row.getInt("version"), at.map(moment -> new PlanDraft.Issued(moment.toInstant(), by.orElse(""))),
                actions(edition.id()), commitments(edition, parameters));
    }

    private List<DraftAction> actions(EditionId id) {
        return jdbc.sql("select key, clause, title from plan.draft_action where edition_id = :id order by ordinal")
                .param("id", id.value())
                .query((row, number) ->
                        new DraftAction(row.getString("key"), row.getString("clause"), row.getString("title")))
                .list();
    }

    private List<DraftCommitment> commitments(Edition edition, PackParameters parameters) {
        return jdbc.sql("""
                        select c.action, c.content::text as content, s.start_at, s.end_at, s.clause_path, s.text_hash
                        from plan.draft_commitment c
                        left join plan.sentence s on s.edition_id = c.edition_id and s.start_at = c.start_at
                        where c.edition_id = :id order by c.ordinal, c.id""")
                .param("id", edition.id().value())
                .query((row, number) -> DraftJson.read(
                        row.getString("content"), row.getString("action"), anchor(edition, row), parameters))
                .list();
    }

    private static Optional<Anchor> anchor(Edition edition, ResultSet row) throws SQLException {
        var start = row.getObject("start_at", Integer.class);
        return start == null
                ? Optional.empty()
                : Optional.of(new Anchor(edition.number(), row.getString("clause_path"), start, row.getInt("end_at"),
                        row.getString("text_hash")));
    }

    void insert(PlanDraft draft) {
        jdbc.sql("""
                        insert into plan.draft (edition_id, unit_path, plan, pack, points, share, place, step)
                        values (:id, :unit::public.ltree, :plan, :pack, :points, :share, :place, :step)""")
                .param("id", draft.edition().id().value())
                .param("unit", draft.edition().unit().value())
                .param("plan", draft.plan())
                .param("pack", draft.pack().orElse(null))
                .param("points", draft.parameters().aboutPoints())
                .param("share", draft.parameters().aboutShare())
                .param("place", draft.parameters().frontPlace())
                .param("step", draft.parameters().trendStep())
                .update();
        insertActions(draft);
        IntStream.range(0, draft.commitments().size())
                .forEach(ordinal -> put(draft.edition().id(), draft.commitments().get(ordinal), ordinal));
    }

    private void insertActions(PlanDraft draft) {
        for (var ordinal = 0; ordinal < draft.actions().size(); ordinal++) {
            var action = draft.actions().get(ordinal);
            jdbc.sql("insert into plan.draft_action values (:id, :ordinal, :key, :clause, :title)")
                    .param("id", draft.edition().id().value())
                    .param("ordinal", ordinal)
                    .param("key", action.key())
                    .param("clause", action.clause())
                    .param("title", action.title())
                    .update();
        }
    }

    /** Writes a commitment; one that is there keeps its place. */
    void put(EditionId id, DraftCommitment commitment, int ordinal) {
        jdbc.sql("""
                        insert into plan.draft_commitment (edition_id, id, ordinal, action, start_at, content)
                        values (:edition, :id, :ordinal, :action, :start, :content::jsonb)
                        on conflict (edition_id, id) do update
                            set action = excluded.action, start_at = excluded.start_at, content = excluded.content""")
                .param("edition", id.value())
                .param("id", commitment.id())
                .param("ordinal", ordinal)
                .param("action", commitment.action())
                .param("start", commitment.anchor().map(Anchor::start).orElse(null))
                .param("content", DraftJson.write(commitment))
                .update();
    }

    void remove(EditionId id, String commitment) {
        jdbc.sql("delete from plan.draft_commitment where edition_id = :edition and id = :id")
                .param("edition", id.value())
                .param("id", commitment)
                .update();
    }

    /** Counts the version up, unless somebody else did. */
    boolean advance(EditionId id, int version) {
        return jdbc.sql("update plan.draft set version = version + 1 where edition_id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void issued(EditionId id, Actor actor, Instant at) {
        jdbc.sql("update plan.draft set state = 'ISSUED', issued_at = :at, issued_by = :by where edition_id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.name())
                .update();
    }

    /** Appends what was done to a draft; it is never changed. */
    void append(
            EditionId id, Actor actor, Instant at, String verb, String commitment, Optional<DraftCommitment> before,
            Optional<DraftCommitment> after) {
        jdbc.sql("""
                        insert into plan.draft_history (edition_id, at, actor, verb, commitment, before, after)
                        values (:id, :at, :actor, :verb, :commitment, :before::jsonb, :after::jsonb)""")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor.name())
                .param("verb", verb)
                .param("commitment", commitment)
                .param("before", before.map(DraftJson::write).orElse(null))
                .param("after", after.map(DraftJson::write).orElse(null))
                .update();
    }
}
