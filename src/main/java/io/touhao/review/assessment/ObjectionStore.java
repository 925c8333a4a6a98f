package io.touhao.review.assessment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.review.assessment.Objection.Decision;
import io.touhao.rulebook.FactValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of objections. */
@Repository
class ObjectionStore {

    private static final String SELECT = """
            select id, version, assessment_id, unit_path::text as unit_path, unit_name, item, fact, was::text as was,
                   claimed::text as claimed, reason, evidence, raised_at, raised_by, raised_title, account, state,
                   became::text as became, decision, clause, decided_at, decided_by, edition
            from review.objection
            """;

    private final JdbcClient jdbc;
    private final ObjectionFileStore files;

    ObjectionStore(JdbcClient jdbc, ObjectionFileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    ObjectionId insert(Actor actor, Objecting objecting, String unitName, Optional<FactValue> was, FactValue claimed, Instant at) {
        var id = jdbc.sql("""
                        insert into review.objection (assessment_id, unit_path, unit_name, item, fact, was, claimed, reason,
                            evidence, raised_at, raised_by, raised_title, account)
                        values (:assessment, :unit::ltree, :unitName, :item, :fact, :was::jsonb, :claimed::jsonb, :reason,
                            :evidence, :at, :by, :title, :account)
                        returning id""")
                .param("assessment", objecting.assessment().value())
                .param("unit", objecting.unit().value())
                .param("unitName", unitName)
                .param("item", objecting.item())
                .param("fact", objecting.fact())
                .param("was", was.map(FactJson::of).orElse("null"))
                .param("claimed", FactJson.of(claimed))
                .param("reason", objecting.reason().strip())
                .param("evidence", objecting.evidence().strip())
                .param("at", Timestamp.from(at))
                .param("by", actor.name())
                .param("title", actor.title())
                .param("account", actor.account())
                .query((row, number) -> new ObjectionId(row.getLong("id")))
                .single();
        files.keep(actor, id, objecting, at);
        return id;
    }

    Optional<Objection> find(ObjectionId id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id.value()).query(this::read).optional();
    }

    /** The objections in scope, in the order they were raised. */
    List<Objection> of(AssessmentId assessment) {
        return jdbc.sql(SELECT + " where assessment_id = :id order by id")
                .param("id", assessment.value())
                .query(this::read)
                .list();
    }

    /** Whether it was still open in this version and now is accepted. */
    boolean accept(ObjectionId id, int version, FactValue became, String reason, int edition, String by, Instant at) {
        return jdbc.sql("""
                        update review.objection set state = 'ACCEPTED', became = :became::jsonb, decision = :reason,
                            edition = :edition, decided_by = :by, decided_at = :at, version = version + 1
                        where id = :id and version = :version and state = 'OPEN'""")
                .param("id", id.value())
                .param("version", version)
                .param("became", FactJson.of(became))
                .param("reason", reason.strip())
                .param("edition", edition)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update() == 1;
    }

    boolean refuse(ObjectionId id, int version, String reason, String clause, String by, Instant at) {
        return jdbc.sql("""
                        update review.objection set state = 'REFUSED', decision = :reason, clause = :clause, decided_by = :by,
                            decided_at = :at, version = version + 1
                        where id = :id and version = :version and state = 'OPEN'""")
                .param("id", id.value())
                .param("version", version)
                .param("reason", reason.strip())
                .param("clause", clause.strip())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update() == 1;
    }

    private Objection read(ResultSet row, int number) throws SQLException {
        var was = row.getString("was");
        var id = new ObjectionId(row.getLong("id"));
        return new Objection(
                id, row.getInt("version"), new AssessmentId(row.getLong("assessment_id")),
                UnitPath.of(row.getString("unit_path")), row.getString("unit_name"), row.getString("item"),
                row.getString("fact"), was.equals("null") ? Optional.empty() : Optional.of(FactJson.value(was)),
                FactJson.value(row.getString("claimed")), row.getString("reason"), row.getString("evidence"), files.of(id),
                row.getTimestamp("raised_at").toInstant(), row.getString("raised_by"), row.getString("raised_title"),
                row.getLong("account"), decision(row));
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "ACCEPTED" -> new Decision.Accepted(
                    FactJson.value(row.getString("became")), row.getString("decision"),
                    row.getTimestamp("decided_at").toInstant(), row.getString("decided_by"), row.getInt("edition"));
            case "REFUSED" -> new Decision.Refused(
                    row.getString("decision"), row.getString("clause"), row.getTimestamp("decided_at").toInstant(),
                    row.getString("decided_by"));
            default -> new Decision.Open();
        };
    }
}
