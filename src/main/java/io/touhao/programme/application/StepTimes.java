package io.touhao.programme.application;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How long applications stayed at each step, and how often a level's work was undone by the next (办理质量). */
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

    /** How a level's decisions fared. */
    public record Undone(String level, long decided, long undone) {

        /** Per cent that the next level sent back or refused. */
        public double rate() {
            return decided == 0 ? 0 : undone * 100.0 / decided;
        }
    }

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

    /** Verified by counties and refused or sent back by cities; recommended by cities and refused or sent back by the province. */
    public List<Undone> undone(String programme) {
        return jdbc.sql("""
                        select level, count(*) filter (where decides) as decided, count(*) filter (where not decides) as undone
                        from (select case when move in ('VERIFY', 'CITY_SENDS_BACK', 'CITY_REFUSES') then '县级核实' else '市级推荐' end as level,
                                     move in ('VERIFY', 'RECOMMEND') as decides
                              from programme.application_step s join programme.application a on a.id = s.application_id
                              where a.programme = :programme
                                  and move in ('VERIFY', 'CITY_SENDS_BACK', 'CITY_REFUSES', 'RECOMMEND', 'PROVINCE_SENDS_BACK', 'FAIL', 'STRIKE')) m
                        group by level order by level desc""")
                .param("programme", programme)
                .query((row, number) -> new Undone(row.getString("level"), row.getLong("decided"), row.getLong("undone")))
                .list();
    }
}
