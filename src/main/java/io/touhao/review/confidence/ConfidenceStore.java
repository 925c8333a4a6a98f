package io.touhao.review.confidence;

import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.LedgerRow;
import io.touhao.directory.Actor;
import io.touhao.review.confidence.Rating.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of confidence. */
@Repository
class ConfidenceStore {

    private static final String SELECT =
            "select commitment_id, side, confidence, words, by, title, at from review.confidence ";

    private final JdbcClient jdbc;

    ConfidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Actor actor, LedgerRow row, Side side, Confidence confidence, String words, Instant at) {
        jdbc.sql("""
                        insert into review.confidence
                            (commitment_id, unit_path, side, confidence, words, account, by, title, at)
                        values (:commitment, :unit::public.ltree, :side, :confidence, :words, :account, :by, :title, :at)""")
                .param("commitment", row.id().value())
                .param("unit", row.unit().value())
                .param("side", side.name())
                .param("confidence", confidence.name())
                .param("words", words)
                .param("account", actor.account())
                .param("by", actor.name())
                .param("title", actor.title())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Rating> of(CommitmentId id) {
        return jdbc.sql(SELECT + "where commitment_id = :id order by seq desc")
                .param("id", id.value())
                .query(ConfidenceStore::rating)
                .list();
    }

    /** Everything a side said, in the order it was said. */
    List<Rating> all(Side side) {
        return jdbc.sql(SELECT + "where side = :side order by seq")
                .param("side", side.name())
                .query(ConfidenceStore::rating)
                .list();
    }

    /** One unit's line of the calibration. */
    record Line(String unitPath, String unitName, String level, Calibration self, Calibration outside) {}

    void settle(List<Line> lines, Instant at) {
        jdbc.sql("delete from review.calibration").update();
        lines.forEach(line -> jdbc.sql("""
                        insert into review.calibration (unit_path, unit_name, level, count, brier, said, came,
                            outside_count, outside_brier, settled_at)
                        values (:unit::public.ltree, :name, :level, :count, :brier, :said, :came, :outside_count,
                            :outside_brier, :at)""")
                .param("unit", line.unitPath())
                .param("name", line.unitName())
                .param("level", line.level())
                .param("count", line.self().count())
                .param("brier", line.self().brier().orElse(null))
                .param("said", line.self().said().orElse(null))
                .param("came", line.self().came().orElse(null))
                .param("outside_count", line.outside().count())
                .param("outside_brier", line.outside().brier().orElse(null))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }

    private static Rating rating(ResultSet row, int number) throws SQLException {
        return new Rating(
                new CommitmentId(row.getLong("commitment_id")), Side.valueOf(row.getString("side")),
                Confidence.valueOf(row.getString("confidence")), row.getString("words"), row.getString("by"),
                row.getString("title"), row.getObject("at", OffsetDateTime.class).toInstant());
    }

}
