package io.touhao.monitoring.board;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.form.Desk;
import io.touhao.quantity.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The counts behind the board, within the scope of whoever asks. */
@Repository
@Transactional(readOnly = true)
public class Boards {

    private static final int COUNTY = 3;

    private final JdbcClient jdbc;

    Boards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts of the units one level below a unit, or of the unit itself where there is none below. */
    public List<UnitCount> byUnit(String form, Period period, UnitPath root) {
        return jdbc.sql("""
                        select subpath(unit_path, 0, least(:depth, nlevel(unit_path)))::text as unit, count(*) as owed,
                               count(*) filter (where state = 'DUE') as due, count(*) filter (where state = 'RETURNED') as returned,
                               count(*) filter (where state = 'SUBMITTED') as county, count(*) filter (where state = 'COUNTY') as city,
                               count(*) filter (where state = 'CITY') as province, count(*) filter (where state = 'FINAL') as passed,
                               max(state_at) filter (where version > 0) as last
                        from monitoring.filing
                        where form = :form and period = :period and unit_path <@ :root::ltree
                        group by 1 order by 1""")
                .param("form", form).param("period", period.code()).param("root", root.value()).param("depth", root.depth() + 1)
                .query((row, number) -> new UnitCount(
                        row.getString("unit"), row.getLong("owed"), row.getLong("due"), row.getLong("returned"), row.getLong("county"),
                        row.getLong("city"), row.getLong("province"), row.getLong("passed"),
                        Optional.ofNullable(row.getTimestamp("last")).map(at -> at.toInstant())))
                .list();
    }

    /** Who has held returns the longest, beside the enterprises. */
    public List<Holder> longest(String form, Period period, UnitPath root, int most) {
        return jdbc.sql("""
                        select case state when 'SUBMITTED' then unit_path when 'COUNTY' then subpath(unit_path, 0, 2)
                                          else subpath(unit_path, 0, 1) end::text as unit,
                               state, count(*) as count, min(state_at) as since
                        from monitoring.filing
                        where form = :form and period = :period and unit_path <@ :root::ltree
                          and state in ('SUBMITTED', 'COUNTY', 'CITY')
                        group by 1, 2 order by since, unit limit :most""")
                .param("form", form).param("period", period.code()).param("root", root.value()).param("most", most)
                .query((row, number) -> new Holder(
                        row.getString("unit"),
                        switch (row.getString("state")) {
                            case "SUBMITTED" -> Desk.COUNTY;
                            case "COUNTY" -> Desk.CITY;
                            default -> Desk.PROVINCE;
                        },
                        row.getLong("count"), row.getTimestamp("since").toInstant()))
                .list();
    }

    /** What filling in cost the enterprises of a unit that have filed; nothing where none has. */
    public Optional<Burden> burden(Period period, UnitPath root) {
        return burdens(period, root, root.depth()).stream().findFirst();
    }

    /** The same of the units one level below; of a county there are none. */
    public List<Burden> burdenBelow(Period period, UnitPath root) {
        return root.depth() < COUNTY ? burdens(period, root, root.depth() + 1) : List.of();
    }

    private List<Burden> burdens(Period period, UnitPath root, int depth) {
        return jdbc.sql("""
                        with one as (
                            select unit_path, enterprise_id, (array_agg(asked order by version desc))[1] as asked, sum(seconds) as seconds,
                                   count(*) > 1 as again
                            from monitoring.burden
                            where last_day between :first and :last and unit_path <@ :root::ltree
                            group by filing_id, unit_path, enterprise_id),
                        firm as (
                            select subpath(unit_path, 0, least(:depth, nlevel(unit_path)))::text as unit, sum(asked) as asked,
                                   sum(seconds) as seconds, bool_or(again) as again
                            from one group by unit_path, enterprise_id)
                        select unit, count(*) as firms, round(avg(asked), 1) as fields,
                               round((percentile_cont(0.5) within group (order by seconds) / 60)::numeric, 1) as minutes,
                               round(sum(seconds) / 3600.0, 1) as hours, round(100.0 * count(*) filter (where again) / count(*), 1) as again
                        from firm group by unit order by unit""")
                .param("first", period.firstDay()).param("last", period.lastDay()).param("root", root.value()).param("depth", depth)
                .query((row, number) -> new Burden(
                        row.getString("unit"), row.getLong("firms"), row.getBigDecimal("fields"), row.getBigDecimal("minutes"),
                        row.getBigDecimal("hours"), row.getBigDecimal("again")))
                .list();
    }
}
