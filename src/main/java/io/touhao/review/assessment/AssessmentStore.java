package io.touhao.review.assessment;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.review.round.RoundId;
import io.touhao.rulebook.score.CardText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of assessments: what was found of each unit, and every ranking that held. */
@Repository
class AssessmentStore {

    private static final String SELECT = """
            select id, version, round_id, round_name, cut_off, root_path::text as root_path, root_name, level, title, card,
                   card_text, facts_text, shake, rate, state, made_at, made_by, published_at, objections_until, final_at,
                   edition
            from review.assessment
            """;

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Assessment> all() {
        return jdbc.sql(SELECT + " order by made_at desc, id desc").query(AssessmentStore::read).list();
    }

    Optional<Assessment> find(AssessmentId id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id.value()).query(AssessmentStore::read).optional();
    }

    /** The assessment, held until the transaction ends, so that one ranking follows the other. */
    Optional<Assessment> hold(AssessmentId id) {
        return jdbc.sql(SELECT + " where id = :id for update").param("id", id.value()).query(AssessmentStore::read).optional();
    }

    Optional<Assessment> of(RoundId round, UnitPath root, Level level) {
        return jdbc.sql(SELECT + " where round_id = :round and root_path = :root::ltree and level = :level")
                .param("round", round.value())
                .param("root", root.value())
                .param("level", level.name())
                .query(AssessmentStore::read)
                .optional();
    }

    AssessmentId insert(Assessment made) {
        return jdbc.sql("""
                        insert into review.assessment (round_id, round_name, cut_off, root_path, root_name, level, title,
                            card, card_text, facts_text, shake, rate, made_at, made_by)
                        values (:round, :roundName, :cutOff, :root::ltree, :rootName, :level, :title, :card, :cardText,
                            :factsText, :shake, :rate, :at, :by)
                        returning id""")
                .param("round", made.round().value())
                .param("roundName", made.roundName())
                .param("cutOff", Timestamp.from(made.cutOff()))
                .param("root", made.root().value())
                .param("rootName", made.rootName())
                .param("level", made.level().name())
                .param("title", made.title())
                .param("card", made.card())
                .param("cardText", made.cardText().card())
                .param("factsText", made.cardText().facts())
                .param("shake", made.shake())
                .param("rate", made.rate())
                .param("at", Timestamp.from(made.madeAt()))
                .param("by", made.madeBy())
                .query((row, number) -> new AssessmentId(row.getLong("id")))
                .single();
    }

    void insertAssessed(AssessmentId id, List<Proven> units) {
        units.forEach(unit -> jdbc.sql("""
                        insert into review.assessed (assessment_id, unit_path, unit_name, facts, records)
                        values (:id, :unit::ltree, :name, :facts::jsonb, :records::jsonb)""")
                .param("id", id.value())
                .param("unit", unit.unit().value())
                .param("name", unit.unitName())
                .param("facts", FactJson.of(unit.facts()))
                .param("records", FactJson.of(unit.records()))
                .update());
    }

    /** What was first found of each unit in scope, by path. */
    List<Proven> assessed(AssessmentId id) {
        return jdbc.sql("""
                        select id, unit_path::text as unit_path, unit_name, facts::text as facts, records::text as records
                        from review.assessed where assessment_id = :id order by unit_path""")
                .param("id", id.value())
                .query((row, number) -> new Proven(
                        new ScoreId(row.getLong("id")), UnitPath.of(row.getString("unit_path")), row.getString("unit_name"),
                        FactJson.facts(row.getString("facts")), FactJson.records(row.getString("records"))))
                .list();
    }

    /** The assessment that holds this score, where it lies in scope. */
    Optional<AssessmentId> assessmentOf(ScoreId score) {
        return jdbc.sql("select assessment_id from review.assessed where id = :id")
                .param("id", score.value())
                .query((row, number) -> new AssessmentId(row.getLong("assessment_id")))
                .optional();
    }

    void insertRanking(AssessmentId id, int edition, List<RankRow> rows) {
        rows.forEach(row -> jdbc.sql("""
                        insert into review.ranking (assessment_id, edition, %s)
                        values (:id, :edition, :unit, :name, :least, :most, :band, :place, :tied, :from, :to)"""
                        .formatted(RankRow.COLUMNS))
                .param("id", id.value())
                .param("edition", edition)
                .param("unit", row.unit().value())
                .param("name", row.unitName())
                .param("least", row.place().points().least())
                .param("most", row.place().points().most())
                .param("band", row.band())
                .param("place", row.place().place())
                .param("tied", row.place().tied())
                .param("from", row.range().from())
                .param("to", row.range().to())
                .update());
    }

    List<RankRow> ranking(AssessmentId id, int edition) {
        return jdbc.sql("select " + RankRow.COLUMNS + " " + """
                        from review.ranking where assessment_id = :id and edition = :edition order by place, unit""")
                .param("id", id.value())
                .param("edition", edition)
                .query((row, number) -> RankRow.read(row))
                .list();
    }

    /** Whether the assessment was still in this version and now is published. */
    boolean publish(AssessmentId id, int version, Instant at, LocalDate until) {
        return jdbc.sql("""
                        update review.assessment set state = 'PUBLISHED', published_at = :at, objections_until = :until,
                            version = version + 1
                        where id = :id and version = :version and state = 'DRAFT'""")
                .param("id", id.value())
                .param("version", version)
                .param("at", Timestamp.from(at))
                .param("until", until)
                .update() == 1;
    }

    boolean finish(AssessmentId id, int version, Instant at) {
        return jdbc.sql("""
                        update review.assessment set state = 'FINAL', final_at = :at, version = version + 1
                        where id = :id and version = :version and state = 'PUBLISHED'""")
                .param("id", id.value())
                .param("version", version)
                .param("at", Timestamp.from(at))
                .update() == 1;
    }

    void nextEdition(AssessmentId id, int edition) {
        jdbc.sql("update review.assessment set edition = :edition, version = version + 1 where id = :id")
                .param("id", id.value())
                .param("edition", edition)
                .update();
    }

    private static Assessment read(ResultSet row, int number) throws SQLException {
        return new Assessment(
                new AssessmentId(row.getLong("id")), row.getInt("version"), new RoundId(row.getLong("round_id")),
                row.getString("round_name"), row.getTimestamp("cut_off").toInstant(), UnitPath.of(row.getString("root_path")),
                row.getString("root_name"), Level.valueOf(row.getString("level")), row.getString("title"),
                row.getString("card"), new CardText(row.getString("card_text"), row.getString("facts_text")),
                row.getBigDecimal("shake"), row.getBigDecimal("rate"), Assessment.State.valueOf(row.getString("state")),
                row.getTimestamp("made_at").toInstant(), row.getString("made_by"), instant(row, "published_at"),
                Optional.ofNullable(row.getObject("objections_until", LocalDate.class)), instant(row, "final_at"),
                row.getInt("edition"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
