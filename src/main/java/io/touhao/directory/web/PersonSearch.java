package io.touhao.directory.web;

import io.touhao.directory.Acting;
import io.touhao.page.Searchable;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Persons of the own subtree by their name, post or office. */
@Component
class PersonSearch implements Searchable {

    private static final String FOUND = """
            select %s
            from directory.service
            join directory.person on person.id = service.person_id
            join directory.post on post.id = service.post_id
            join directory.office on office.id = post.office_id
            where (:scope = '*' or post.unit_path <@ nullif(:scope, '*')::public.ltree) and service.during @> :today::date
              and (person.name ilike :q or post.name ilike :q or office.name ilike :q)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "机构与人员";
    }

    @Override
    public int place() {
        return 70;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(String words, int most) {
        var hits = found("person.id, person.name, post.name as post, office.name as office", words, "order by nlevel(post.unit_path), person.name, service.id limit " + most)
                .query((row, at) -> new Hit(
                        row.getString("name"), "/persons/" + row.getLong("id"), "%s · %s".formatted(row.getString("office"), row.getString("post"))))
                .list();
        return new Found(hits, found("count(*)", words, "").query(Long.class).single(), Searchable.narrowed("/persons", words));
    }

    private JdbcClient.StatementSpec found(String columns, String words, String order) {
        return jdbc.sql(FOUND.formatted(columns) + order)
                .param("scope", Acting.current().map(actor -> actor.unit().value()).orElse("-"))
                .param("today", LocalDate.now(clock)).param("q", Searchable.pattern(words));
    }
}
