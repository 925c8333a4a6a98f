package io.touhao.review.message;

import io.touhao.commitment.LedgerRow;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was told to the level above. */
@Repository
class EscalationStore {

    private final JdbcClient jdbc;

    EscalationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Since when something stays unanswered, and what. */
    record Since(String cause, LocalDate day) {}

    /** Notes that the level above is told; false where it was told of the same before. */
    boolean note(LedgerRow row, Since since, Recipient.OfPost to, Instant at) {
        return jdbc.sql("""
                        insert into review.escalation (commitment_id, cause, since, unit_path, told_post, at)
                        values (:commitment, :cause, :since, :unit::public.ltree, :post, :at) on conflict do nothing""")
                .param("commitment", row.id().value())
                .param("cause", since.cause())
                .param("since", since.day())
                .param("unit", row.unit().value())
                .param("post", to.post().value())
                .param("at", MessageStore.at(at))
                .update() > 0;
    }
}
