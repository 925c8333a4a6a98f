package io.touhao.indicator.official;

import io.touhao.indicator.ValueStanding;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of official values. */
@Repository
class OfficialStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SEEN = """
            select * from indicator.official
            where series = :series and (:place = '' or place = :place)
                and known_from < :end and (known_until is null or known_until >= :end)
                and coalesce(published_on, period_end + 1) <= :day
            order by place, period_end, length(period), id""";

    private final JdbcClient jdbc;
    private final SeriesCatalogue catalogue;

    OfficialStore(JdbcClient jdbc, SeriesCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** What was published by the day, as known when it was over; of all places where none is named. */
    List<OfficialValue> seen(String series, String place, LocalDate day) {
        return jdbc.sql(SEEN)
                .param("series", series)
                .param("place", place)
                .param("day", day)
                .param("end", day.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime())
                .query(this::read)
                .list();
    }

    List<OfficialValue> editions(String series) {
        return jdbc.sql("select * from indicator.official where series = :series order by place, period_end, period, known_from")
                .param("series", series)
                .query(this::read)
                .list();
    }

    /** What is held now of one place and period. */
    Optional<OfficialValue> held(OfficialValue like) {
        return jdbc.sql("""
                        select * from indicator.official
                        where series = :series and place = :place and period = :period and known_until is null""")
                .param("series", like.series().id())
                .param("place", like.place().code())
                .param("period", like.period().code())
                .query(this::read)
                .optional();
    }

    /** Ends what is held of the same place and period, and holds this. */
    void hold(OfficialValue value, String by, Instant at) {
        jdbc.sql("""
                        update indicator.official set known_until = :at
                        where series = :series and place = :place and period = :period and known_until is null""")
                .param("series", value.series().id())
                .param("place", value.place().code())
                .param("period", value.period().code())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into indicator.official (series, place, period, period_end, value, standing, derived, source,
                            published_on, note, known_from, taken_by)
                        values (:series, :place, :period, :end, :value, :standing, :derived, :source, :published, :note, :at,
                            :by)""")
                .param("series", value.series().id())
                .param("place", value.place().code())
                .param("period", value.period().code())
                .param("end", value.period().lastDay())
                .param("value", value.value())
                .param("standing", value.standing().name())
                .param("derived", value.derived())
                .param("source", value.source())
                .param("published", value.published().orElse(null))
                .param("note", value.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    private OfficialValue read(ResultSet row, int number) throws SQLException {
        var until = Optional.ofNullable(row.getObject("known_until", OffsetDateTime.class));
        return new OfficialValue(
                catalogue.series(row.getString("series")).orElseThrow(),
                catalogue.place(row.getString("place")).orElseThrow(), Period.parse(row.getString("period")),
                row.getBigDecimal("value"), ValueStanding.valueOf(row.getString("standing")), row.getBoolean("derived"),
                row.getString("source"), Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                row.getString("note"), row.getObject("known_from", OffsetDateTime.class).toInstant(),
                until.map(OffsetDateTime::toInstant));
    }
}
