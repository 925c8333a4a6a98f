package io.touhao.service.inspect;

import io.touhao.directory.UnitPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far the year's inspection is (年度覆盖), and what became of the hazards. */
@Repository
@Transactional(readOnly = true)
public class InspectionTally {

    private final JdbcClient jdbc;

    InspectionTally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A kind's units in the ledger on a day, and those of them that were inspected in the year up to it.
     */
    public record Coverage(String kind, int listed, int inspected) {

        /** Per cent with one decimal; none where nothing is in the ledger. */
        public BigDecimal rate() {
            return listed == 0 ? new BigDecimal("0.0") : BigDecimal.valueOf(inspected * 100L).divide(BigDecimal.valueOf(listed), 1, RoundingMode.HALF_UP);
        }
    }

    /** Hazards of a level found in the year: found, closed, past their day. */
    public record Closing(Hazard.Level level, int found, int closed, int overdue) {}

    public List<Coverage> coverage(UnitPath root, LocalDate day) {
        return jdbc.sql("""
                        select u.kind, count(*) as listed, count(*) filter (where exists (
                            select from service.inspection i where i.inspected_unit_id = u.id and i.state = 'DONE'
                                and i.done_on between date_trunc('year', :day::date) and :day::date)) as inspected
                        from service.inspected_unit u
                        where u.unit_path operator(public.<@) :root::public.ltree and u.since <= :day and (u.until is null or u.until > :day)
                        group by u.kind""")
                .param("root", root.value()).param("day", day)
                .query((row, number) -> new Coverage(row.getString("kind"), row.getInt("listed"), row.getInt("inspected")))
                .list();
    }

    public List<Closing> closing(UnitPath root, LocalDate day) {
        return jdbc.sql("""
                        select level, count(*) as found, count(*) filter (where state = 'CLOSED') as closed,
                            count(*) filter (where state <> 'CLOSED' and due < :day) as overdue
                        from service.hazard where unit_path operator(public.<@) :root::public.ltree
                            and found_on between date_trunc('year', :day::date) and :day::date
                        group by level order by level desc""")
                .param("root", root.value()).param("day", day)
                .query((row, number) -> new Closing(
                        Hazard.Level.valueOf(row.getString("level")), row.getInt("found"), row.getInt("closed"), row.getInt("overdue")))
                .list();
    }
}
