package io.touhao.indicator.web;

import io.touhao.page.Searchable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Indicators by words of their title, or by their code. */
@Component
class IndicatorSearch implements Searchable {

    private static final String FOUND = """
            select %s from indicator.catalogue where title ilike :q or indicator ilike :q
            """;

    private final JdbcClient jdbc;

    IndicatorSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "指标";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(String words, int most) {
        var hits = jdbc.sql(FOUND.formatted("indicator, title, unit, clause") + "order by title collate \"zh-x-icu\" limit :most")
                .param("q", Searchable.pattern(words)).param("most", most)
                .query((row, at) -> new Hit(
                        row.getString("title"), "/indicators/" + row.getString("indicator"),
                        "%s · %s".formatted(row.getString("unit"), row.getString("clause"))))
                .list();
        var all = jdbc.sql(FOUND.formatted("count(*)")).param("q", Searchable.pattern(words)).query(Long.class).single();
        return new Found(hits, all, Searchable.narrowed("/indicators", words));
    }
}
