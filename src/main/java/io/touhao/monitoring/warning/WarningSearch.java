package io.touhao.monitoring.warning;

import io.touhao.page.Searchable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warnings that went out, by whom they are of, or by their number. */
@Component
class WarningSearch implements Searchable {

    private static final String FOUND = """
            select %s from monitoring.warning where state <> 'HELD' and (subject_name ilike :q or number ilike :q)
            """;

    private final JdbcClient jdbc;

    WarningSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "预警";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(String words, int most) {
        var hits = jdbc.sql(FOUND.formatted("id, subject_name, title, number, state") + "order by last_day desc, id desc limit :most")
                .param("q", Searchable.pattern(words)).param("most", most)
                .query((row, at) -> new Hit(
                        row.getString("subject_name"), "/warnings/" + row.getLong("id"), "%s · %s · %s".formatted(
                                row.getString("title"), row.getString("number"), WarningState.valueOf(row.getString("state")).title())))
                .list();
        var all = jdbc.sql(FOUND.formatted("count(*)")).param("q", Searchable.pattern(words)).query(Long.class).single();
        return new Found(hits, all, Searchable.narrowed("/warnings", words));
    }
}
