package io.touhao.registry;

import io.touhao.directory.Days;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of above-scale industrial enterprises (规上名录): who stands in it on a day, who entered and who left. */
@Repository
@Transactional(readOnly = true)
public class AboveScaleList {

    private static final String IN_SUBTREE = """
            select id, uscc, name, unit_path::text as unit_path, industry, above_scale_from, above_scale_to, version
            from registry.stay
            where (:root = '*' or unit_path <@ nullif(:root, '*')::ltree)
            """;

    private final JdbcClient jdbc;

    AboveScaleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the subtree on a day, by key. */
    public List<Enterprise> on(UnitPath root, LocalDate day) {
        return jdbc.sql(IN_SUBTREE + "and daterange(above_scale_from, above_scale_to) @> :day::date order by id")
                .param("root", root.value())
                .param("day", day)
                .query(AboveScaleList::enterprise)
                .list();
    }

    /** Those of the enterprises that stand in it on a day, by key. */
    public List<Enterprise> among(Collection<Long> enterprises, LocalDate day) {
        return jdbc.sql(IN_SUBTREE + "and id = any(:ids) and daterange(above_scale_from, above_scale_to) @> :day::date order by id")
                .param("root", "*")
                .param("ids", enterprises.toArray(Long[]::new))
                .param("day", day)
                .query(AboveScaleList::enterprise)
                .list();
    }

    /** Who entered the list (入规) or left it (退规) in these days, both counted, by key. */
    public List<Enterprise> moved(UnitPath root, LocalDate from, LocalDate until) {
        return jdbc.sql(IN_SUBTREE + "and (above_scale_from between :from and :until or above_scale_to between :from and :until) order by id")
                .param("root", root.value())
                .param("from", from)
                .param("until", until)
                .query(AboveScaleList::enterprise)
                .list();
    }

    private static Enterprise enterprise(ResultSet row, int number) throws SQLException {
        var days = new Days(
                row.getObject("above_scale_from", LocalDate.class),
                Optional.ofNullable(row.getObject("above_scale_to", LocalDate.class)));
        return new Enterprise(
                row.getLong("id"), new Uscc(row.getString("uscc")), row.getString("name"),
                UnitPath.of(row.getString("unit_path")), row.getString("industry"), Optional.of(days), row.getInt("version"));
    }
}
