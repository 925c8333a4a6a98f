package io.touhao.registry;

import io.touhao.directory.UnitPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the enterprises of a subtree are: the registered address, and the park where one is tagged. */
@Service
@Transactional(readOnly = true)
public class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an enterprise is; empty words where nobody has told. */
    public record Whereabouts(String address, String park) {

        public static final Whereabouts UNKNOWN = new Whereabouts("", "");
    }

    public Map<Long, Whereabouts> of(UnitPath root, LocalDate on) {
        var places = new HashMap<Long, Whereabouts>();
        jdbc.sql("""
                        select e.id, e.address, coalesce(min(t.name), '') as park
                        from registry.enterprise e
                        left join registry.tag t on t.enterprise_id = e.id and t.kind = 'PARK' and daterange(t.valid_from, t.valid_until) @> :on::date
                        where (:root = '*' or e.unit_path <@ nullif(:root, '*')::ltree)
                        group by e.id""")
                .param("on", on).param("root", root.value())
                .query(row -> {
                    places.put(row.getLong("id"), new Whereabouts(row.getString("address"), row.getString("park")));
                });
        return places;
    }
}
