package io.touhao.commitment;

import io.touhao.directory.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of extensions. */
@Repository
class ExtensionStore {

    private final JdbcClient jdbc;

    ExtensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Extension> of(CommitmentId commitment) {
        return jdbc.sql("select * from commitment.extension where commitment_id = :commitment order by id desc")
                .param("commitment", commitment.value())
                .query(ExtensionStore::extension)
                .list();
    }

    Optional<Extension> waiting(CommitmentId commitment) {
        return of(commitment).stream().filter(one -> one.state() == Extension.State.ASKED).findFirst();
    }

    void insert(Commitment of, LocalDate now, LocalDate until, String reason, Actor by, Instant at) {
        jdbc.sql("""
                        insert into commitment.extension
                            (commitment_id, unit_path, due_now, due_asked, reason, state, asked_by, asked_account, asked_at)
                        values (:commitment, :unit::public.ltree, :from, :until, :reason, 'ASKED', :by, :account, :at)""")
                .param("commitment", of.id().value())
                .param("unit", of.unit().value())
                .param("from", now)
                .param("until", until)
                .param("reason", reason)
                .param("by", by.name())
                .param("account", by.account())
                .param("at", CommitmentRow.at(at))
                .update();
    }

    /** The due day it was issued with stays to be seen. */
    void keepDue(CommitmentId commitment) {
        jdbc.sql("update commitment.commitment set due_before = coalesce(due_before, due) where id = :id")
                .param("id", commitment.value())
                .update();
    }

    void decide(
            Extension extension, Extension.State state, Optional<LocalDate> granted, String by, String remark,
            Instant at) {
        jdbc.sql("""
                        update commitment.extension
                        set state = :state, due_granted = :granted::date, decided_by = :by, decided_at = :at, remark = :remark where id = :id""")
                .param("id", extension.id())
                .param("state", state.name())
                .param("granted", granted.map(Object::toString).orElse(null))
                .param("by", by)
                .param("remark", remark)
                .param("at", CommitmentRow.at(at))
                .update();
    }

    private static Extension extension(ResultSet row, int number) throws SQLException {
        return new Extension(
                row.getLong("id"), new CommitmentId(row.getLong("commitment_id")),
                CommitmentRow.day(row, "due_now"), CommitmentRow.day(row, "due_asked"), row.getString("reason"),
                Optional.ofNullable(CommitmentRow.day(row, "due_granted")),
                Extension.State.valueOf(row.getString("state")), row.getString("asked_by"),
                CommitmentRow.instant(row, "asked_at").orElseThrow(),
                row.getString("decided_by"), row.getString("remark"));
    }
}
