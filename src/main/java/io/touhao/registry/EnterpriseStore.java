package io.touhao.registry;

import io.touhao.directory.Days;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    private static final String STAYS = """
            select id, uscc, name, unit_path::text as unit_path, industry, above_scale_from, above_scale_to, version
            from registry.stay
            """;

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
                        from registry.stay
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
                          and daterange(above_scale_from, above_scale_to) @> :on::date
                        group by stay.unit_path
                        """)
                .param("root", root.value())
                .param("on", on)
                .query(row -> {
                    counts.put(UnitPath.of(row.getString("unit_path")), row.getLong("count"));
                });
        return counts;
    }

    List<Enterprise> aboveScale(UnitPath root, LocalDate on) {
        return jdbc.sql(STAYS + """
                        where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
                          and daterange(above_scale_from, above_scale_to) @> :on::date
                        order by id""")
                .param("root", root.value())
                .param("on", on)
                .query(EnterpriseStore::enterprise)
                .list();
    }

    List<Enterprise> moved(UnitPath root, LocalDate from, LocalDate until) {
        return jdbc.sql(STAYS + """
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

    /** The unit that a code is registered in, whoever asks; none where it is new. */
    Optional<UnitPath> registeredIn(Uscc uscc) {
        return jdbc.sql("select unit::text from registry.registered_in(array[:uscc])")
                .param("uscc", uscc.value())
                .query(String.class)
                .optional()
                .map(UnitPath::of);
    }

    /** Lays down many at once; their keys follow the order given and are returned in it. */
    List<Long> insertAll(List<NewRecord> rows, String source, String by, Instant at) {
        return jdbc.sql("""
                        insert into registry.enterprise (uscc, name, unit_path, industry, above_scale_from, above_scale_to, core,
                            legal_person, address, founded, staff, revenue, figures_year, source, supplied_by, supplied_at)
                        select uscc, name, unit::ltree, industry, nullif(since, '')::date, nullif(until, '')::date, core, legal, address,
                            nullif(founded, '')::date, nullif(staff, '')::integer, nullif(revenue, '')::numeric, nullif(year, '')::smallint,
                            :source, :by, :at
                        from unnest(:usccs::text[], :names::text[], :units::text[], :industries::text[], :since::text[], :until::text[],
                                :cores::text[], :legal::text[], :addresses::text[], :founded::text[], :staff::text[], :revenue::text[],
                                :years::text[])
                            with ordinality as row (uscc, name, unit, industry, since, until, core, legal, address, founded, staff, revenue,
                                year, place)
                        order by place
                        returning id
                        """)
                .param("usccs", column(rows, row -> row.enterprise().uscc().value()))
                .param("names", column(rows, row -> row.enterprise().name()))
                .param("units", column(rows, row -> row.enterprise().unit().value()))
                .param("industries", column(rows, row -> row.enterprise().industry()))
                .param("since", column(rows, row -> day(row.enterprise().aboveScale().map(Days::from))))
                .param("until", column(rows, row -> day(row.enterprise().aboveScale().flatMap(Days::until))))
                .param("cores", column(rows, NewRecord::core))
                .param("legal", column(rows, NewRecord::legalPerson))
                .param("addresses", column(rows, NewRecord::address))
                .param("founded", column(rows, NewRecord::founded))
                .param("staff", column(rows, NewRecord::staff))
                .param("revenue", column(rows, NewRecord::revenue))
                .param("years", column(rows, NewRecord::figuresYear))
                .param("source", source)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    private static String[] column(List<NewRecord> rows, Function<NewRecord, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
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
