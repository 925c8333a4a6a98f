package io.touhao.programme.web;

import io.touhao.page.Searchable;
import io.touhao.programme.application.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications by the enterprise, or by their number. */
@Component
class ApplicationSearch implements Searchable {

    private static final String FOUND = """
            select %s from programme.application where submitted_at is not null and (enterprise_name ilike :q or number ilike :q)
            """;

    private final JdbcClient jdbc;

    ApplicationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "申报";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(String words, int most) {
        var hits = jdbc.sql(FOUND.formatted("id, enterprise_name, number, state") + "order by submitted_at desc, id desc limit :most")
                .param("q", Searchable.pattern(words)).param("most", most)
                .query((row, at) -> new Hit(
                        row.getString("enterprise_name"), "/applications/" + row.getLong("id"),
                        "%s · %s".formatted(row.getString("number"), State.valueOf(row.getString("state")).title())))
                .list();
        var all = jdbc.sql(FOUND.formatted("count(*)")).param("q", Searchable.pattern(words)).query(Long.class).single();
        return new Found(hits, all, Searchable.narrowed("/applications", words));
    }
}
