package io.touhao.commitment.likeness;

import io.touhao.commitment.CommitmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of prints. */
@Repository
class LikenessStore {

    /** So many of those that share most bands are compared; the more are copies of a set phrase. */
    private static final int COMPARED = 500;

    private final JdbcClient jdbc;

    LikenessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report that was just made. */
    record Told(CommitmentId commitment, String by, String text) {}

    /** A report that may be alike. */
    record Candidate(
            CommitmentId commitment, String unitName, String number, String title, String by, Instant at, String text) {

        Likeness of(int percent) {
            return new Likeness(commitment, unitName, number, title, by, at, text, percent);
        }
    }

    void keep(List<Told> told, Instant at) {
        var keys = jdbc.sql("""
                        insert into commitment.told (commitment_id, unit_path, at, by, text)
                        select c.id, c.unit_path, :at, one.by, one.text
                        from unnest(:ids::bigint[], :by::text[], :texts::text[]) with ordinality as one (id, by, text, place)
                            join commitment.commitment c on c.id = one.id
                        order by one.place returning id""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", told.stream().map(one -> one.commitment().value()).toArray(Long[]::new))
                .param("by", told.stream().map(Told::by).toArray(String[]::new))
                .param("texts", told.stream().map(Told::text).toArray(String[]::new))
                .query(Long.class)
                .list();
        keepBands(keys, told.stream().map(one -> Print.of(one.text()).bands()).toList());
    }

    private void keepBands(List<Long> keys, List<long[]> bands) {
        jdbc.sql("""
                        insert into commitment.told_band (band, told_id, unit_path)
                        select one.band, one.id, t.unit_path
                        from unnest(:bands::bigint[], :ids::bigint[]) as one (band, id)
                            join commitment.told t on t.id = one.id
                        on conflict do nothing""")
                .param("bands", bands.stream().flatMapToLong(Arrays::stream).boxed().toArray(Long[]::new))
                .param("ids", IntStream.range(0, keys.size()).boxed()
                        .flatMap(place -> Arrays.stream(bands.get(place)).mapToObj(band -> keys.get(place)))
                        .toArray(Long[]::new))
                .update();
    }

    /** The key of a commitment's last report; 0 where it has none. */
    long last(CommitmentId id) {
        return jdbc.sql("select coalesce(max(id), 0) from commitment.told where commitment_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    List<Candidate> candidates(long[] bands, long except) {
        return jdbc.sql("""
                        select t.commitment_id, c.unit_name, c.number, c.title, t.by, t.at, t.text
                        from (select told_id, count(*) as shared from commitment.told_band
                              where band = any (:bands) and told_id <> :except
                              group by told_id order by shared desc, told_id limit :compared) b
                            join commitment.told t on t.id = b.told_id
                            join commitment.commitment c on c.id = t.commitment_id
                        order by b.shared desc, t.id""")
                .param("bands", Arrays.stream(bands).boxed().toArray(Long[]::new))
                .param("except", except)
                .param("compared", COMPARED)
                .query(LikenessStore::candidate)
                .list();
    }

    List<SharedFile> shared(CommitmentId id) {
        return jdbc.sql("""
                        select mine.name, c.id, c.unit_name, c.number, c.title, other.name as other_name, other.kept_by,
                            other.kept_at
                        from commitment.evidence mine
                            join commitment.evidence other
                                on other.hash = mine.hash and other.commitment_id <> mine.commitment_id
                                    and other.withdrawn_at is null
                            join commitment.commitment c on c.id = other.commitment_id
                        where mine.commitment_id = :id and mine.withdrawn_at is null
                        order by other.kept_at, other.id""")
                .param("id", id.value())
                .query((row, number) -> new SharedFile(
                        row.getString("name"), new CommitmentId(row.getLong("id")), row.getString("unit_name"),
                        row.getString("number"), row.getString("title"), row.getString("other_name"),
                        row.getString("kept_by"), at(row, "kept_at")))
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new CommitmentId(row.getLong("commitment_id")), row.getString("unit_name"), row.getString("number"),
                row.getString("title"), row.getString("by"), at(row, "at"), row.getString("text"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
