package io.touhao.commitment;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of pauses. */
@Repository
class PauseStore {

    private final JdbcClient jdbc;
    private final Map<String, PauseReason> reasons = PauseReason.configured().stream()
            .collect(Collectors.toMap(PauseReason::key, Function.identity()));

    PauseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Pause> of(CommitmentId commitment) {
        return jdbc.sql("""
                        select id, commitment_id, unit_path::text as unit_path, reason, words, until_day, state, asked_by,
                            asked_at, decided_by, remark
                        from commitment.pause where commitment_id = :commitment order by id desc""")
                .param("commitment", commitment.value())
                .query(this::pause)
                .list();
    }

    /** Asked for by the units right below. */
    List<Pause> waiting(UnitPath above) {
        return jdbc.sql("""
                        select id, commitment_id, unit_path::text as unit_path, reason, words, until_day, state, asked_by,
                            asked_at, decided_by, remark
                        from commitment.pause
                        where state = 'ASKED' and public.nlevel(unit_path) > 1
                            and public.subpath(unit_path, 0, -1) = nullif(:above, '*')::public.ltree
                        order by id""")
                .param("above", above.value())
                .query(this::pause)
                .list();
    }

    /** Which of these are stopped on the day. */
    Set<CommitmentId> stopped(Collection<CommitmentId> commitments, LocalDate today) {
        return jdbc.sql("""
                        select commitment_id from commitment.pause
                        where commitment_id = any (:ids) and state = 'RUNNING' and until_day > :today""")
                .param("ids", CommitmentStore.keys(commitments))
                .param("today", today)
                .query((row, number) -> new CommitmentId(row.getLong("commitment_id")))
                .set();
    }

    void insert(Actor actor, Commitment of, PauseReason reason, String words, LocalDate until, Instant at) {
        jdbc.sql("""
                        insert into commitment.pause (commitment_id, unit_path, reason, words, until_day, state, asked_by,
                            asked_account, asked_at)
                        values (:commitment, :unit::public.ltree, :reason, :words, :until, 'ASKED', :by, :account, :at)""")
                .param("commitment", of.id().value())
                .param("unit", of.unit().value())
                .param("reason", reason.key())
                .param("words", words)
                .param("until", until)
                .param("by", actor.name())
                .param("account", actor.account())
                .param("at", CommitmentRow.at(at))
                .update();
    }

    /** Decides the pause; false where somebody else was quicker. */
    boolean decide(Pause pause, Pause.State next, Actor actor, String remark, Instant at) {
        return jdbc.sql("""
                        update commitment.pause set state = :next, decided_by = :by, decided_at = :at, remark = :remark
                        where id = :id and state = :state""")
                .param("id", pause.id())
                .param("state", pause.state().name())
                .param("next", next.name())
                .param("by", actor.name())
                .param("at", CommitmentRow.at(at))
                .param("remark", remark)
                .update() == 1;
    }

    /** What is open on these is over; answers how many were. */
    int end(Collection<CommitmentId> commitments) {
        return jdbc.sql("""
                        update commitment.pause set state = case state when 'ASKED' then 'REFUSED' else 'ENDED' end
                        where commitment_id = any (:ids) and state in ('ASKED', 'RUNNING')""")
                .param("ids", CommitmentStore.keys(commitments))
                .update();
    }

    private Pause pause(ResultSet row, int number) throws SQLException {
        var key = row.getString("reason");
        return new Pause(
                row.getLong("id"), new CommitmentId(row.getLong("commitment_id")),
                UnitPath.of(row.getString("unit_path")),
                reasons.getOrDefault(key, new PauseReason(key, key, 0)), row.getString("words"),
                row.getObject("until_day", LocalDate.class), Pause.State.valueOf(row.getString("state")),
                row.getString("asked_by"), CommitmentRow.instant(row, "asked_at").orElseThrow(),
                Optional.ofNullable(row.getString("decided_by")), row.getString("remark"));
    }
}
