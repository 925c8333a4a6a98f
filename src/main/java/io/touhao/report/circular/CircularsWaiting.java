package io.touhao.report.circular;

import io.touhao.directory.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many circulars of the own unit wait to be signed, for the home page. */
@Repository
@Transactional(readOnly = true)
public class CircularsWaiting {

    private final JdbcClient jdbc;

    CircularsWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long toIssue(Actor actor) {
        return jdbc.sql("select count(*) from report.circular where state = 'DRAFT' and unit_path = nullif(:unit, '*')::public.ltree")
                .param("unit", actor.unit().value())
                .query(Long.class)
                .single();
    }
}
