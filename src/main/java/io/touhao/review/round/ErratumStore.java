package io.touhao.review.round;

import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of errata. */
@Repository
class ErratumStore {

    private final JdbcClient jdbc;

    ErratumStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Erratum> of(RoundId round) {
        return jdbc.sql("select * from review.erratum where round_id = :round order by number")
                .param("round", round.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Counted over all rounds: who corrects sees only the own errata and could not count a round's. */
    int nextNumber() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('review.erratum', 'id'))").query(Integer.class).single();
    }

    void insert(Erratum erratum) {
        jdbc.sql("""
                        insert into review.erratum (id, round_id, number, unit_path, unit_name, commitment_id, item, title, field, was,
                            became, reason, at, by_name, by_title)
                        values (:number, :round, :number, :unit::public.ltree, :unit_name, :commitment, :item, :title, :field, :was, :became,
                            :reason, :at, :by, :by_title)""")
                .param("round", erratum.round().value())
                .param("number", erratum.number())
                .param("unit", erratum.unit().value())
                .param("unit_name", erratum.unitName())
                .param("commitment", erratum.commitment())
                .param("item", erratum.item())
                .param("title", erratum.title())
                .param("field", erratum.field().name())
                .param("was", erratum.was())
                .param("became", erratum.became())
                .param("reason", erratum.reason())
                .param("at", RoundStore.at(erratum.at()))
                .param("by", erratum.by())
                .param("by_title", erratum.byTitle())
                .update();
    }

    static Erratum read(ResultSet row) throws SQLException {
        return new Erratum(
                new RoundId(row.getLong("round_id")), row.getInt("number"), UnitPath.of(row.getString("unit_path")),
                row.getString("unit_name"), row.getLong("commitment_id"), row.getString("item"), row.getString("title"),
                FrozenField.valueOf(row.getString("field")), row.getString("was"), row.getString("became"),
                row.getString("reason"), RoundStore.instant(row, "at").orElseThrow(), row.getString("by_name"),
                row.getString("by_title"));
    }
}
