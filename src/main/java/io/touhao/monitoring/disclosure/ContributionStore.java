package io.touhao.monitoring.disclosure;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what enterprises put into tables: final figures only. */
@Repository
class ContributionStore {

    private final JdbcClient jdbc;

    ContributionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contribution> of(Period period, TableItem item) {
        return jdbc.sql("""
                        select r.enterprise_id, r.unit_path::text as unit_path, left(r.industry, 2) as division, r.%s as figure
                        from monitoring.form_gy_01 r
                        where r.last_day = :day and r.final_at is not null and r.known_until is null and r.%1$s is not null
                          and public.nlevel(r.unit_path) = 3
                        order by r.enterprise_id""".replace("%s", "%1$s").formatted(item.column()))
                .param("day", period.lastDay())
                .query((row, number) -> new Contribution(row.getLong(1), UnitPath.of(row.getString(2)), row.getString(3), row.getDouble(4)))
                .list();
    }

    /** Periods of which so many per cent of the returns are final, latest first: of fewer, what is missing would mislead. */
    List<Period> periods(double ready) {
        return jdbc.sql("""
                        select period, last_day from monitoring.filing where form = 'GY-01'
                        group by period, last_day having 100 * avg((state = 'FINAL')::int) >= :ready
                        order by last_day desc limit 24""")
                .param("ready", ready)
                .query((row, number) -> Period.parse(row.getString("period"))).list();
    }
}
