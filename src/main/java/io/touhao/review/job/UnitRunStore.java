package io.touhao.review.job;

import io.touhao.directory.Unit;
import io.touhao.directory.UnitPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done for each unit on a day, and what failed. */
@Repository
class UnitRunStore {

    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;

    UnitRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the unit's work as done, unless it is; two servers that come at once wait for each other here. */
    boolean claim(String job, LocalDate day, Unit unit, Instant at) {
        return jdbc.sql("""
                        insert into review.unit_run as run (job, day, unit_path, unit_name, state, attempts, at)
                        values (:job, :day, :unit::public.ltree, :name, 'DONE', 1, :at)
                        on conflict (job, day, unit_path) do update
                        set state = 'DONE', failure = '', next_at = null, at = :at, attempts = run.attempts + 1
                        where run.state = 'FAILED'""")
                .param("job", job)
                .param("day", day)
                .param("unit", unit.path().value())
                .param("name", unit.name())
                .param("at", at(at))
                .update() > 0;
    }

    void fail(String job, LocalDate day, Unit unit, String failure, Instant at, Duration pause) {
        jdbc.sql("""
                        insert into review.unit_run as run
                            (job, day, unit_path, unit_name, state, attempts, failure, next_at, at)
                        values (:job, :day, :unit::public.ltree, :name, 'FAILED', 1, left(:failure, :longest), :next, :at)
                        on conflict (job, day, unit_path) do update
                        set failure = excluded.failure, next_at = excluded.next_at, at = excluded.at,
                            attempts = run.attempts + 1
                        where run.state = 'FAILED'""")
                .param("job", job)
                .param("day", day)
                .param("unit", unit.path().value())
                .param("name", unit.name())
                .param("failure", failure)
                .param("longest", LONGEST)
                .param("next", at(at.plus(pause)))
                .param("at", at(at))
                .update();
    }

    int attempts(String job, LocalDate day, UnitPath unit) {
        return jdbc.sql("""
                        select coalesce(max(attempts), 0) from review.unit_run
                        where job = :job and day = :day and unit_path = :unit::public.ltree""")
                .param("job", job)
                .param("day", day)
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    Set<UnitPath> failed(String job, LocalDate day, Instant now) {
        return jdbc.sql("""
                        select unit_path::text from review.unit_run
                        where job = :job and day = :day and state = 'FAILED' and next_at <= :now""")
                .param("job", job)
                .param("day", day)
                .param("now", at(now))
                .query(String.class)
                .list()
                .stream()
                .map(UnitPath::of)
                .collect(Collectors.toSet());
    }

    /** What failed and was not made good, latest first. */
    List<FailedUnit> failed() {
        return jdbc.sql("""
                        select job, day, unit_name, attempts, failure, next_at from review.unit_run
                        where state = 'FAILED' order by day desc, job, unit_path limit 200""")
                .query((row, number) -> new FailedUnit(
                        row.getString("job"), row.getObject("day", LocalDate.class), row.getString("unit_name"),
                        row.getInt("attempts"), row.getString("failure"),
                        row.getObject("next_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Lets what failed be tried at the next turn. */
    int hurry(LocalDate day, Instant now) {
        return jdbc.sql("update review.unit_run set next_at = :now where day = :day and state = 'FAILED'")
                .param("day", day)
                .param("now", at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
