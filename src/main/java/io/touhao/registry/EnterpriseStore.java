package io.touhao.registry;

import io.touhao.directory.Days;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of enterprises. */
@Repository
class EnterpriseStore {

    private static final String COLUMNS = """
            select id, uscc, name, unit_path::text as unit_path, industry, above_scale_from, above_scale_to, version
            from registry.enterprise
            """;

    private final JdbcClient jdbc;

    EnterpriseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UnitPath, Long> aboveScaleByCounty(UnitPath root, LocalDate on) {
        var counts = new TreeMap<UnitPath, Long>();
        jdbc.sql("""
                        select unit_path::text as unit_path, count(*) as count
                        from registry.enterprise
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
                          and above_scale_from is not null
                          and daterange(above_scale_from, above_scale_to) @> :on::date
                        group by enterprise.unit_path
                        """)
                .param("root", root.value())
                .param("on", on)
                .query(row -> {
                    counts.put(UnitPath.of(row.getString("unit_path")), row.getLong("count"));
                });
        return counts;
    }

    List<Enterprise> aboveScale(UnitPath root, LocalDate on) {
        return jdbc.sql(COLUMNS + """
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
                          and above_scale_from is not null and daterange(above_scale_from, above_scale_to) @> :on::date
                        order by id""")
                .param("root", root.value())
                .param("on", on)
                .query(EnterpriseStore::enterprise)
                .list();
    }

    List<Enterprise> moved(UnitPath root, LocalDate from, LocalDate until) {
        return jdbc.sql(COLUMNS + """
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
                          and (above_scale_from between :from and :until or above_scale_to between :from and :until)
                        order by id""")
                .param("root", root.value())
                .param("from", from)
                .param("until", until)
                .query(EnterpriseStore::enterprise)
                .list();
    }

    Optional<Enterprise> byId(long id) {
        return jdbc.sql(COLUMNS + " where id = :id").param("id", id).query(EnterpriseStore::enterprise).optional();
    }

    Optional<Enterprise> byCode(String code) {
        return jdbc.sql(COLUMNS + " where uscc = :code")
                .param("code", code)
                .query(EnterpriseStore::enterprise)
                .optional();
    }

    /** A page of enterprises by key, whose name or code holds the words. */
    List<Enterprise> page(UnitPath root, String words, long after, int size) {
        return jdbc.sql(COLUMNS + """
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
                          and (:words = '' or name ilike :pattern or uscc like upper(:pattern))
                          and id > :after
                        order by id
                        limit :size
                        """)
                .param("root", root.value())
                .param("words", words)
                .param("pattern", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("after", after)
                .param("size", size)
                .query(EnterpriseStore::enterprise)
                .list();
    }

    long count(UnitPath root, String words) {
        return jdbc.sql("""
                        select count(*) from registry.enterprise
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
                          and (:words = '' or name ilike :pattern or uscc like upper(:pattern))
                        """)
                .param("root", root.value())
                .param("words", words)
                .param("pattern", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .query(Long.class)
                .single();
    }

    long insert(Uscc uscc, String name, UnitPath unit, String industry, Optional<LocalDate> aboveScaleFrom) {
        return jdbc.sql("""
                        insert into registry.enterprise (uscc, name, unit_path, industry, above_scale_from)
                        values (:uscc, :name, :unit::ltree, :industry, :from)
                        returning id
                        """)
                .param("uscc", uscc.value())
                .param("name", name)
                .param("unit", unit.value())
                .param("industry", industry)
                .param("from", aboveScaleFrom.orElse(null))
                .query(Long.class)
                .single();
    }

    /** Lays down many at once; their keys follow the order given. */
    void insertAll(List<Enterprise> enterprises) {
        jdbc.sql("""
                        insert into registry.enterprise (uscc, name, unit_path, industry, above_scale_from, above_scale_to)
                        select uscc, name, unit::ltree, industry, nullif(since, '')::date, nullif(until, '')::date
                        from unnest(:usccs::text[], :names::text[], :units::text[], :industries::text[], :since::text[],
                                    :until::text[]) with ordinality as row (uscc, name, unit, industry, since, until, place)
                        order by place
                        """)
                .param("usccs", column(enterprises, enterprise -> enterprise.uscc().value()))
                .param("names", column(enterprises, Enterprise::name))
                .param("units", column(enterprises, enterprise -> enterprise.unit().value()))
                .param("industries", column(enterprises, Enterprise::industry))
                .param("since", column(enterprises, enterprise -> day(enterprise.aboveScale().map(Days::from))))
                .param("until", column(enterprises, enterprise -> day(enterprise.aboveScale().flatMap(Days::until))))
                .update();
    }

    private static String[] column(List<Enterprise> enterprises, Function<Enterprise, String> value) {
        return enterprises.stream().map(value).toArray(String[]::new);
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        var from = Optional.ofNullable(row.getObject("above_scale_from", LocalDate.class));
        var until = Optional.ofNullable(row.getObject("above_scale_to", LocalDate.class));
        return new Enterprise(
                row.getLong("id"), new Uscc(row.getString("uscc")), row.getString("name"),
                UnitPath.of(row.getString("unit_path")), row.getString("industry"), from.map(day -> new Days(day, until)),
                row.getInt("version"));
    }
}
