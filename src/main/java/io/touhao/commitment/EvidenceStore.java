package io.touhao.commitment;

import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on evidence and its files. */
@Repository
class EvidenceStore {

    private static final String SELECT = """
            select e.id, e.commitment_id, e.name, f.type, f.size, e.hash, e.kept_at, e.kept_by
            from commitment.evidence e join commitment.file f using (hash) """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the content unless it is kept already; nobody is told which, for it may be another unit's. */
    void keep(String hash, String type, byte[] content) {
        jdbc.sql("""
                        insert into commitment.file (hash, type, size, content)
                        values (:hash, :type, :size, :content) on conflict do nothing""")
                .param("hash", hash)
                .param("type", type)
                .param("size", content.length)
                .param("content", content)
                .update();
    }

    /** Attaches a kept file; empty where the commitment has that very content already. */
    Optional<EvidenceId> attach(
            CommitmentId commitment, UnitPath unit, String hash, String name, String by, Instant at) {
        return jdbc.sql("""
                        insert into commitment.evidence (commitment_id, unit_path, hash, name, kept_at, kept_by)
                        values (:commitment, :unit::public.ltree, :hash, :name, :at, :by)
                        on conflict do nothing returning id""")
                .param("commitment", commitment.value())
                .param("unit", unit.value())
                .param("hash", hash)
                .param("name", name)
                .param("at", CommitmentRow.at(at))
                .param("by", by)
                .query((row, number) -> new EvidenceId(row.getLong("id")))
                .optional();
    }

    /** Attaches one kept file to many commitments, each in the name of its owner. */
    void attach(List<Commitment> commitments, String hash, String name, Instant at) {
        jdbc.sql("""
                        insert into commitment.evidence (commitment_id, unit_path, hash, name, kept_at, kept_by)
                        select c.id, c.unit_path, :hash, :name, :at, c.person_name
                        from commitment.commitment c where c.id = any (:ids)
                        on conflict do nothing""")
                .param("hash", hash)
                .param("name", name)
                .param("at", CommitmentRow.at(at))
                .param("ids", CommitmentStore.keys(commitments.stream().map(Commitment::id).toList()))
                .update();
    }

    EvidenceId find(CommitmentId commitment, String hash) {
        return jdbc.sql("select id from commitment.evidence where commitment_id = :commitment and hash = :hash")
                .param("commitment", commitment.value())
                .param("hash", hash)
                .query((row, number) -> new EvidenceId(row.getLong("id")))
                .single();
    }

    List<Evidence> of(CommitmentId commitment) {
        return jdbc.sql(SELECT + "where e.commitment_id = :commitment order by e.id desc")
                .param("commitment", commitment.value())
                .query(EvidenceStore::evidence)
                .list();
    }

    Optional<Evidence> find(EvidenceId id) {
        return jdbc.sql(SELECT + "where e.id = :id").param("id", id.value()).query(EvidenceStore::evidence).optional();
    }

    byte[] content(String hash) {
        return jdbc.sql("select content from commitment.file where hash = :hash")
                .param("hash", hash)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    int count(CommitmentId commitment) {
        return jdbc.sql("select count(*) from commitment.evidence where commitment_id = :commitment")
                .param("commitment", commitment.value())
                .query(Integer.class)
                .single();
    }

    /** The names of those files that are this commitment's; others are passed over. */
    List<String> names(CommitmentId commitment, List<EvidenceId> ids) {
        return jdbc.sql("""
                        select name from commitment.evidence
                        where commitment_id = :commitment and id = any (:ids) order by id""")
                .param("commitment", commitment.value())
                .param("ids", ids.stream().map(EvidenceId::value).toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                new EvidenceId(row.getLong("id")), new CommitmentId(row.getLong("commitment_id")),
                row.getString("name"), row.getString("type"), row.getInt("size"), row.getString("hash"),
                CommitmentRow.instant(row, "kept_at").orElseThrow(), row.getString("kept_by"));
    }
}
