package io.touhao.directory;

import io.touhao.quantity.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the holiday table. */
@Repository
class HolidayStore {

    private final JdbcClient jdbc;

    HolidayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from directory.holiday_year)").query(Boolean.class).single();
    }

    WorkingDays workingDays() {
        var days = jdbc.sql("select day, kind, name from directory.holiday").query(HolidayStore::holiday).list();
        return HolidayYear.workingDays(days);
    }

    List<HolidayYear> years() {
        var days = new TreeMap<Integer, List<Holiday>>(jdbc.sql("select year, day, kind, name from directory.holiday")
                .query((row, number) -> Map.entry(row.getInt("year"), holiday(row, number)))
                .list().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
        return jdbc.sql("select year, source, standing from directory.holiday_year order by year desc")
                .query((row, number) -> new HolidayYear(
                        row.getInt("year"), row.getString("source"),
                        HolidayYear.Standing.valueOf(row.getString("standing")),
                        days.getOrDefault(row.getInt("year"), List.of())))
                .list();
    }

    void write(HolidayYear year, String by, Instant at) {
        jdbc.sql("""
                        insert into directory.holiday_year (year, source, standing, set_by, set_at)
                        values (:year, :source, :standing, :by, :at)
                        on conflict (year) do update set source = excluded.source, standing = excluded.standing,
                            set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("year", year.year())
                .param("source", year.source().strip())
                .param("standing", year.standing().name())
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from directory.holiday where year = :year").param("year", year.year()).update();
        year.days().forEach(day -> jdbc.sql("""
                        insert into directory.holiday (day, year, kind, name) values (:day, :year, :kind, :name)
                        """)
                .param("day", day.day())
                .param("year", year.year())
                .param("kind", day.kind().name())
                .param("name", day.name().strip())
                .update());
    }

    private static Holiday holiday(ResultSet row, int number) throws SQLException {
        return new Holiday(
                row.getObject("day", LocalDate.class), Holiday.Kind.valueOf(row.getString("kind")),
                row.getString("name"));
    }
}
