package io.touhao.commitment;

import io.touhao.directory.Acting;
import io.touhao.page.Searchable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commitments by words of their title, number, office or owner. */
@Component
class CommitmentSearch implements Searchable {

    private final JdbcClient jdbc;

    CommitmentSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "事项";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(String words, int most) {
        var scope = Acting.current().map(actor -> actor.unit().value()).orElse("-");
        var hits = jdbc.sql("""
                        select id, number, title, unit_name, person_name from commitment.ledger_row
                        where search ilike :q and (:scope = '*' or unit_path = :scope or unit_path like :scope || '.%')
                        order by number, unit_path limit :most""")
                .param("q", Searchable.pattern(words)).param("scope", scope).param("most", most)
                .query((row, at) -> new Hit(
                        row.getString("title"), "/commitments/" + row.getLong("id"),
                        "%s · %s · %s".formatted(row.getString("number"), row.getString("unit_name"), row.getString("person_name"))))
                .list();
        var all = jdbc.sql("""
                        select count(*) from commitment.ledger_row
                        where search ilike :q and (:scope = '*' or unit_path = :scope or unit_path like :scope || '.%')""")
                .param("q", Searchable.pattern(words)).param("scope", scope).query(Long.class).single();
        return new Found(hits, all, Searchable.narrowed("/ledger", words));
    }
}
