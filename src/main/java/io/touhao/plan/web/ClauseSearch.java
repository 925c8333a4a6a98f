package io.touhao.plan.web;

import io.touhao.directory.Acting;
import io.touhao.page.Searchable;
import io.touhao.plan.Plans;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sentences of the plan in force, each with its clause. */
@Component
class ClauseSearch implements Searchable {

    private static final int SHOWN = 60;

    private final Plans plans;
    private final JdbcClient jdbc;

    ClauseSearch(Plans plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "方案条款";
    }

    @Override
    public int place() {
        return 40;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(String words, int most) {
        return Acting.current().flatMap(plans::inForce).map(edition -> find(edition.id().value(), words, most))
                .orElseGet(() -> new Found(List.of(), 0, ""));
    }

    private Found find(long edition, String words, int most) {
        var hits = jdbc.sql("""
                        select s.start_at, s.clause_path, substring(e.words from s.start_at + 1 for s.end_at - s.start_at) as said
                        from plan.sentence s join plan.edition e on e.id = s.edition_id
                        where e.id = :edition and substring(e.words from s.start_at + 1 for s.end_at - s.start_at) ilike :q
                        order by s.start_at""")
                .param("edition", edition).param("q", Searchable.pattern(words))
                .query((row, at) -> new Hit(
                        brief(row.getString("said")), "/plans/%d?sentence=%d#s-%2$d".formatted(edition, row.getInt("start_at")), row.getString("clause_path")))
                .list();
        return new Found(hits.stream().limit(most).toList(), hits.size(), "");
    }

    private static String brief(String said) {
        var plain = said.strip();
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "……";
    }
}
