package io.touhao.registry.web;

import io.touhao.page.Searchable;
import io.touhao.registry.industry.Industries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enterprises by words of their name, of a former one, or of their code. */
@Component
class EnterpriseSearch implements Searchable {

    private static final String FOUND = """
            select %s from registry.enterprise
            where merged_into is null and (name ilike :q or uscc ilike :q
                or id in (select enterprise_id from registry.former_name f where f.name ilike :q))
            """;

    private final JdbcClient jdbc;

    EnterpriseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "企业";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(String words, int most) {
        var hits = jdbc.sql(FOUND.formatted("id, name, uscc, industry") + "order by name collate \"zh-x-icu\", id limit :most")
                .param("q", Searchable.pattern(words)).param("most", most)
                .query((row, at) -> new Hit(
                        row.getString("name"), "/enterprises/" + row.getLong("id"),
                        "%s · %s".formatted(row.getString("uscc"), Industries.IN_FORCE.words(row.getString("industry")))))
                .list();
        var all = jdbc.sql(FOUND.formatted("count(*)")).param("q", Searchable.pattern(words)).query(Long.class).single();
        return new Found(hits, all, Searchable.narrowed("/enterprises", words));
    }
}
