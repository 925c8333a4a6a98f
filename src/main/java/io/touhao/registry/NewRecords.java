package io.touhao.registry;

import io.touhao.directory.UnitPath;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays down many records at once, for commands of the registry that have checked each of them. */
@Component
public class NewRecords {

    private final EnterpriseStore store;
    private final JdbcClient jdbc;
    private final AboveScaleNews news;

    NewRecords(EnterpriseStore store, JdbcClient jdbc, AboveScaleNews news) {
        this.store = store;
        this.jdbc = jdbc;
        this.news = news;
    }

    /** Lays them down within the transaction; their keys in the order given. */
    public List<Long> layDown(List<NewRecord> records, String source, String by, Instant at) {
        if (records.isEmpty()) {
            return List.of();
        }
        var ids = store.insertAll(records, source, by, at);
        news.tell(IntStream.range(0, ids.size()).filter(place -> records.get(place).enterprise().aboveScale().isPresent())
                .mapToObj(ids::get).toList());
        return ids;
    }

    /** Which of the codes are registered, and in which unit, whoever asks. */
    public Map<String, UnitPath> registered(Collection<String> codes) {
        var units = new HashMap<String, UnitPath>();
        jdbc.sql("select code, unit::text as unit from registry.registered_in(:codes::text[])")
                .param("codes", codes.toArray(String[]::new))
                .query(row -> {
                    units.put(row.getString("code"), UnitPath.of(row.getString("unit")));
                });
        return units;
    }
}
