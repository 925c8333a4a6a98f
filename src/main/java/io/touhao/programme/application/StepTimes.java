package io.touhao.programme.application;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long applications stayed at each step (卡在哪一步). */
@Repository
@Transactional(readOnly = true)
public class StepTimes {

    private final JdbcClient jdbc;

    StepTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step.
     *
     * @param days on average, calendar days to one decimal
     * @param longest of all
     * @param waiting how many stand there now
     */
    public record StepTime(State state, BigDecimal days, BigDecimal longest, long passed, long waiting) {}

    public List<StepTime> of(String programme) {
        return jdbc.sql("""
                        with stay as (
                            select s.to_state as state, s.at, lead(s.at) over (partition by s.application_id order by s.seq) as until
                            from programme.application_step s join programme.application a on a.id = s.application_id
                            where a.programme = :programme and s.from_state <> s.to_state)
                        select state, round(coalesce(avg(extract(epoch from until - at)) / 86400, 0)::numeric, 1) as days,
                            round(coalesce(max(extract(epoch from until - at)) / 86400, 0)::numeric, 1) as longest, count(until) as passed,
                            count(*) - count(until) as waiting
                        from stay where state in ('SUBMITTED', 'ACCEPTED', 'VERIFIED', 'RECOMMENDED', 'ANNOUNCED') group by state""")
                .param("programme", programme)
                .query((row, number) -> new StepTime(
                        State.valueOf(row.getString("state")), row.getBigDecimal("days"), row.getBigDecimal("longest"), row.getLong("passed"),
                        row.getLong("waiting")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(StepTime::state))
                .toList();
    }
}
