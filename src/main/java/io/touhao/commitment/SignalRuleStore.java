package io.touhao.commitment;

import io.touhao.directory.UnitPath;
import io.touhao.page.Signal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of rules of lights. */
@Repository
class SignalRuleStore {

    private final JdbcClient jdbc;

    SignalRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every rule that the scope shows: the own, those below, and those of the line above. */
    List<SetRule> all() {
        return jdbc.sql("""
                        select id, unit_path::text as unit_path, from_day, inherits, title, overdue, near, near_days,
                            behind, points, set_by, set_at
                        from commitment.signal_rule order by from_day desc, id desc""")
                .query(SignalRuleStore::rule)
                .list();
    }

    void insert(SetRule set) {
        var rule = set.rule();
        jdbc.sql("""
                        insert into commitment.signal_rule (unit_path, from_day, inherits, title, overdue, near, near_days,
                            behind, points, set_by, set_at)
                        values (:unit::public.ltree, :from, :inherits, :title, :overdue, :near, :nearDays, :behind,
                            :points, :by, :at)""")
                .param("unit", set.unit().value())
                .param("from", set.from())
                .param("inherits", set.inherits())
                .param("title", set.title())
                .param("overdue", rule.overdue().name())
                .param("near", rule.near().name())
                .param("nearDays", rule.nearWorkingDays())
                .param("behind", rule.behind().name())
                .param("points", rule.behindPoints())
                .param("by", set.by())
                .param("at", CommitmentRow.at(set.at()))
                .update();
    }

    private static SetRule rule(ResultSet row, int number) throws SQLException {
        return new SetRule(
                row.getLong("id"), UnitPath.of(row.getString("unit_path")), row.getObject("from_day", LocalDate.class),
                row.getBoolean("inherits"), row.getString("title"),
                new SignalRule(
                        Signal.valueOf(row.getString("overdue")), Signal.valueOf(row.getString("near")),
                        row.getInt("near_days"), Signal.valueOf(row.getString("behind")), row.getBigDecimal("points")),
                row.getString("set_by"), CommitmentRow.instant(row, "set_at").orElseThrow());
    }
}
