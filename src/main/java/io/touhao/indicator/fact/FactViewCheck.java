package io.touhao.indicator.fact;

import io.touhao.indicator.FactColumn;
import io.touhao.indicator.FactSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares what modules say of their facts with the views there are, once all modules are set up; where they differ, the
 * platform does not start.
 */
@Component
public class FactViewCheck implements SmartInitializingSingleton {

    private static final Map<String, Set<String>> COMMON = common();

    private final FactSources sources;
    private final JdbcClient jdbc;

    public FactViewCheck(FactSources sources, JdbcClient jdbc) {
        this.sources = sources;
        this.jdbc = jdbc;
    }

    private static Map<String, Set<String>> common() {
        var columns = new LinkedHashMap<String, Set<String>>();
        columns.put("record", Set.of("text"));
        columns.put("unit_path", Set.of("ltree"));
        columns.put("happened_on", Set.of("date"));
        columns.put("subject", Set.of("bigint"));
        columns.put("known_from", Set.of("timestamp with time zone"));
        columns.put("known_until", Set.of("timestamp with time zone"));
        return columns;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var wrong = sources.all().stream().flatMap(source -> faults(source).stream()).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("fact views do not fit what modules say of them:\n" + String.join("\n", wrong));
        }
    }

    /** Where the view lacks a column or holds another type in it. */
    public List<String> faults(FactSource source) {
        var found = columns(source.view());
        if (found.isEmpty()) {
            return List.of("%s: there is no view %s".formatted(source.name(), source.view()));
        }
        var faults = new ArrayList<String>();
        var wanted = new LinkedHashMap<>(COMMON);
        source.columns().forEach(column -> wanted.put(column.name(), types(column.type())));
        wanted.forEach((column, types) -> {
            if (!types.contains(found.getOrDefault(column, ""))) {
                faults.add("%s: column %s of %s should be %s and is %s".formatted(source.name(), column, source.view(),
                        String.join(" or ", types), found.getOrDefault(column, "not there")));
            }
        });
        return faults;
    }

    private static Set<String> types(FactColumn.Type type) {
        return switch (type) {
            case FIGURE -> Set.of("numeric");
            case WORD -> Set.of("text");
            case FLAG -> Set.of("boolean");
            case DAY -> Set.of("date");
        };
    }

    private Map<String, String> columns(String view) {
        var columns = new HashMap<String, String>();
        jdbc.sql("""
                        select attname, replace(format_type(atttypid, null), 'public.', '') as type
                        from pg_catalog.pg_attribute
                        where attrelid = to_regclass(:view) and attnum > 0 and not attisdropped""")
                .param("view", view)
                .query(row -> {
                    columns.put(row.getString("attname"), row.getString("type"));
                });
        return columns;
    }
}
