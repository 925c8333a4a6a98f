package io.touhao.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@code directory.region}. */
@Repository
class RegionStore {

    private static final String COLUMNS = """
            select code, name, short_name, level, kind, path::text as path, valid_from, valid_to, successor,
                   statistical_county, standing
            from directory.region
            """;

    private final JdbcClient jdbc;

    RegionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from directory.region)").query(Boolean.class).single();
    }

    Optional<Region> find(UnitPath path, LocalDate on) {
        return jdbc.sql(COLUMNS + " where path = :path::ltree and daterange(valid_from, valid_to) @> :on")
                .param("path", path.value())
                .param("on", on)
                .query(RegionStore::region)
                .optional();
    }

    List<Region> children(UnitPath parent, LocalDate on) {
        return jdbc.sql(COLUMNS + """
                        where path <@ :parent::ltree and nlevel(path) = nlevel(:parent::ltree) + 1
                          and daterange(valid_from, valid_to) @> :on
                        order by level = 'ZONE', code
                        """)
                .param("parent", parent.value())
                .param("on", on)
                .query(RegionStore::region)
                .list();
    }

    List<Region> subtree(UnitPath root, LocalDate on) {
        return jdbc.sql(COLUMNS + """
                        where (:root = '*' or path <@ nullif(:root, '*')::ltree)
                          and daterange(valid_from, valid_to) @> :on
                        order by path
                        """)
                .param("root", root.value())
                .param("on", on)
                .query(RegionStore::region)
                .list();
    }

    List<Region> register(UnitPath root) {
        return jdbc.sql(COLUMNS + """
                        where :root = '*' or path <@ nullif(:root, '*')::ltree
                        order by array_position(array['PROVINCE', 'CITY', 'COUNTY', 'ZONE'], level), code, valid_from
                        """)
                .param("root", root.value())
                .query(RegionStore::region)
                .list();
    }

    void insert(Region region) {
        jdbc.sql("""
                        insert into directory.region (code, name, short_name, level, kind, path, valid_from, valid_to,
                                                      successor, statistical_county, standing)
                        values (:code, :name, :shortName, :level, :kind, :path::ltree, :from, :to, :successor,
                                :statisticalCounty, :standing)
                        """)
                .param("code", region.code())
                .param("name", region.name())
                .param("shortName", region.shortName())
                .param("level", region.level().name())
                .param("kind", region.kind().name())
                .param("path", region.path().value())
                .param("from", region.days().from())
                .param("to", region.days().until().orElse(null))
                .param("successor", region.successor().orElse(null))
                .param("statisticalCounty", region.statisticalCounty().orElse(null))
                .param("standing", region.standing().name().toLowerCase(Locale.ROOT))
                .update();
    }

    void retire(Region region, LocalDate on, Optional<String> successor) {
        jdbc.sql("""
                        update directory.region set valid_to = :on, successor = :successor
                        where code = :code and valid_from = :from
                        """)
                .param("on", on)
                .param("successor", successor.orElse(null))
                .param("code", region.code())
                .param("from", region.days().from())
                .update();
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        return new Region(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Level.valueOf(row.getString("level")),
                Region.Kind.valueOf(row.getString("kind")),
                UnitPath.of(row.getString("path")),
                Rows.days(row, "valid_from", "valid_to"),
                Optional.ofNullable(row.getString("successor")),
                Optional.ofNullable(row.getString("statistical_county")),
                Region.Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)));
    }
}
