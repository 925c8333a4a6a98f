package io.touhao.review.order;

import io.touhao.directory.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many orders wait for somebody, for the home page. */
@Repository
@Transactional(readOnly = true)
public class OrdersWaiting {

    private final JdbcClient jdbc;

    OrdersWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drafts of the actor's unit that nobody has signed. */
    public long toSign(Actor actor) {
        return count("issuer_path = nullif(:unit, '*')::public.ltree and state = 'DRAFTED'", actor);
    }

    /** Answers to the actor's unit that others gave. */
    public long toVerify(Actor actor) {
        return count("issuer_path = nullif(:unit, '*')::public.ltree and state = 'ANSWERED' and answer_account <> :account", actor);
    }

    /** Orders served on the actor's office that are not answered. */
    public long toAnswer(Actor actor) {
        return count("office_id = :office and state in ('ISSUED', 'ACKNOWLEDGED', 'SENT_BACK')", actor);
    }

    private long count(String which, Actor actor) {
        return jdbc.sql("select count(*) from review.supervision_order where " + which)
                .param("unit", actor.unit().value())
                .param("account", actor.account())
                .param("office", actor.office().map(office -> office.value()).orElse(0L))
                .query(Long.class)
                .single();
    }
}
