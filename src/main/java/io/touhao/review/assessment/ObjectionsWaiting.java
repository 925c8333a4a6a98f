package io.touhao.review.assessment;

import io.touhao.directory.Actor;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The objections that wait for a decision of the actor's unit, for the home page. */
@Repository
@Transactional(readOnly = true)
public class ObjectionsWaiting {

    private final JdbcClient jdbc;

    ObjectionsWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order they were raised. */
    public List<ObjectionId> of(Actor actor) {
        return jdbc.sql("""
                        select o.id from review.objection o join review.assessment a on a.id = o.assessment_id
                        where o.state = 'OPEN' and a.root_path = nullif(:unit, '*')::public.ltree order by o.id""")
                .param("unit", actor.unit().value())
                .query((row, number) -> new ObjectionId(row.getLong("id")))
                .list();
    }
}
