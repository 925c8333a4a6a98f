package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.page.file.BroughtFile;
import io.touhao.page.file.FileShelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on evidence and its files. */
@Repository
class EvidenceStore {

    private static final String SELECT = """
            select e.id, e.commitment_id, e.name, f.type, f.size, e.hash, e.kept_at, e.kept_by, e.meets, e.reference,
                e.document_day, e.account, e.withdrawn_at, e.withdrawn_by, e.withdrawal_reason
            from commitment.evidence e left join commitment.file f using (hash) """;

    private final JdbcClient jdbc;
    private final FileShelf shelf;
    private final ObjectProvider<ProofSource> sources;

    EvidenceStore(JdbcClient jdbc, ObjectProvider<ProofSource> sources) {
        this.jdbc = jdbc;
        this.shelf = new FileShelf(jdbc, "commitment");
        this.sources = sources;
    }

    void keep(BroughtFile file) {
        shelf.keep(file);
    }

    /** Attaches a kept file; empty where the commitment has that very content already. */
    Optional<EvidenceId> attach(
            CommitmentId commitment, UnitPath unit, Optional<String> hash, Proof proof, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into commitment.evidence
                            (commitment_id, unit_path, hash, name, kept_at, kept_by, meets, reference, document_day, account)
                        values (:commitment, :unit::public.ltree, :hash, :name, :at, :by, :meets::smallint[], :reference,
                            :day::date, :account)
                        on conflict do nothing returning id""")
                .param("meets", proof.meets().toArray(Integer[]::new))
                .param("reference", proof.reference())
                .param("commitment", commitment.value())
                .param("unit", unit.value())
                .param("hash", hash.orElse(null))
                .param("name", proof.name())
                .param("day", proof.day().map(Object::toString).orElse(null))
                .param("account", by.account())
                .param("at", CommitmentRow.at(at))
                .param("by", by.name())
                .query((row, number) -> new EvidenceId(row.getLong("id")))
                .optional();
    }

    /**
     * Keeps a text for each of these commitments, made its own by unit and number, in the name of its owner and for all
     * that its contract asks.
     */
    void attach(List<Commitment> commitments, String type, String text, Proof proof, Instant at) {
        jdbc.sql("""
                        with own as (
                            select c.*, convert_to(:text || c.unit_name || ' ' || c.number || '。', 'UTF8') as content
                            from commitment.commitment c where c.id = any (:ids)
                        ), kept as (
                            insert into commitment.file (hash, type, size, content)
                            select encode(sha256(content), 'hex'), :type, octet_length(content), content from own
                            on conflict do nothing
                        )
                        insert into commitment.evidence
                            (commitment_id, unit_path, hash, name, kept_at, kept_by, meets, reference, document_day)
                        select own.id, own.unit_path, encode(sha256(own.content), 'hex'), :name, :at, own.person_name,
                            array(select generate_series(1, cardinality(own.evidence)))::smallint[], :reference, :day::date
                        from own
                        on conflict do nothing""")
                .param("text", text)
                .param("type", type)
                .param("name", proof.name())
                .param("reference", proof.reference())
                .param("day", proof.day().map(Object::toString).orElse(null))
                .param("at", CommitmentRow.at(at))
                .param("ids", CommitmentStore.keys(commitments.stream().map(Commitment::id).toList()))
                .update();
    }

    EvidenceId find(CommitmentId commitment, String hash) {
        return jdbc.sql("select id from commitment.evidence where commitment_id = :commitment and hash = :hash and withdrawn_at is null")
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
        return shelf.content(hash);
    }

    EvidenceId findReference(CommitmentId commitment, String reference) {
        return jdbc.sql("""
                        select id from commitment.evidence
                        where commitment_id = :commitment and reference = :reference and hash is null
                            and withdrawn_at is null""")
                .param("commitment", commitment.value())
                .param("reference", reference)
                .query((row, number) -> new EvidenceId(row.getLong("id")))
                .single();
    }

    EvidenceContract contract(Commitment commitment) {
        return EvidenceContract.of(commitment, of(commitment.id()), sources());
    }

    List<ProofSource> sources() {
        return sources.orderedStream().toList();
    }

    int count(CommitmentId commitment) {
        return jdbc.sql("select count(*) from commitment.evidence where commitment_id = :commitment and withdrawn_at is null")
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

    /** Withdraws it; false where somebody did before. */
    boolean withdraw(EvidenceId id, String by, String reason, Instant at) {
        return jdbc.sql("""
                        update commitment.evidence set withdrawn_at = :at, withdrawn_by = :by, withdrawal_reason = :reason
                        where id = :id and withdrawn_at is null""")
                .param("id", id.value())
                .param("by", by)
                .param("reason", reason)
                .param("at", CommitmentRow.at(at))
                .update() == 1;
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                new EvidenceId(row.getLong("id")), new CommitmentId(row.getLong("commitment_id")),
                row.getString("name"), CommitmentRow.text(row, "type").orElse(""), row.getInt("size"),
                CommitmentRow.text(row, "hash").orElse(""),
                CommitmentRow.instant(row, "kept_at").orElseThrow(), row.getString("kept_by"),
                Arrays.stream((Short[]) row.getArray("meets").getArray()).map(Short::intValue).toList(),
                row.getString("reference"), Optional.ofNullable(CommitmentRow.day(row, "document_day")),
                row.getLong("account"), withdrawal(row));
    }

    private static Optional<Evidence.Withdrawal> withdrawal(ResultSet row) throws SQLException {
        var by = row.getString("withdrawn_by");
        var reason = row.getString("withdrawal_reason");
        return CommitmentRow.instant(row, "withdrawn_at").map(at -> new Evidence.Withdrawal(at, by, reason));
    }
}
