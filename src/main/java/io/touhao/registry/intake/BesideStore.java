package io.touhao.registry.intake;

import io.touhao.registry.profile.ChangeStore.Origin;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of former names and parks that files tell. */
@Repository
class BesideStore {

    private final JdbcClient jdbc;

    BesideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Former names, and parks that hold today. */
    record Known(Set<String> names, Set<String> parks) {

        static final Known NOTHING = new Known(Set.of(), Set.of());
    }

    /** What is known of enterprises, by key; one of which nothing is known is left out. */
    Map<Long, Known> known(Collection<Long> enterprises) {
        var known = new HashMap<Long, Known>();
        jdbc.sql("""
                        select enterprise_id, name, true as former from registry.former_name where enterprise_id = any(:ids)
                        union all
                        select enterprise_id, name, false from registry.tag where enterprise_id = any(:ids) and kind = 'PARK' and valid_until is null""")
                .param("ids", enterprises.toArray(Long[]::new))
                .query(row -> {
                    var one = known.computeIfAbsent(row.getLong("enterprise_id"), id -> new Known(new HashSet<>(), new HashSet<>()));
                    (row.getBoolean("former") ? one.names() : one.parks()).add(row.getString("name"));
                });
        return known;
    }

    /** What is kept of one enterprise. */
    record Kept(long enterprise, Beside beside) {}

    void keep(List<Kept> all, Origin origin) {
        var named = new ArrayList<Long>();
        var names = new ArrayList<String>();
        all.forEach(one -> one.beside().formerNames().forEach(name -> {
            named.add(one.enterprise());
            names.add(name);
        }));
        jdbc.sql("""
                        insert into registry.former_name (enterprise_id, name, source)
                        select id, name, :source from unnest(:ids::bigint[], :names::text[]) as told (id, name) on conflict do nothing""")
                .param("ids", named.toArray(Long[]::new)).param("names", names.toArray(String[]::new)).param("source", origin.source())
                .update();
        var parked = all.stream().filter(one -> !one.beside().park().isEmpty()).toList();
        jdbc.sql("""
                        insert into registry.tag (enterprise_id, kind, name, source, valid_from, given_by, given_at)
                        select id, 'PARK', name, :source, :from, :by, :at from unnest(:ids::bigint[], :names::text[]) as told (id, name)""")
                .param("ids", parked.stream().map(Kept::enterprise).toArray(Long[]::new))
                .param("names", parked.stream().map(one -> one.beside().park()).toArray(String[]::new))
                .param("source", origin.source()).param("from", origin.validFrom()).param("by", origin.by()).param("at", Timestamp.from(origin.at()))
                .update();
    }
}
