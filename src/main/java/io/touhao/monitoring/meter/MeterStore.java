package io.touhao.monitoring.meter;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of meters. */
@Repository
class MeterStore {

    private static final long LOCK = 4_201;

    private static final String GIVEN = """
            unnest(:kinds::text[], :enterprises::bigint[], :days::date[]) as given (kind, enterprise_id, last_day)""";

    private final JdbcClient jdbc;

    MeterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One file at a time, until the transaction ends. */
    void holdOthersOff() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, number) -> 0).single();
    }

    /** What is held now of these enterprises and months. */
    Map<Reading.Key, Metered> held(List<Reading.Sound> given) {
        return given(jdbc.sql("select m.* from monitoring.meter m join " + GIVEN
                + " using (kind, enterprise_id, last_day) where m.known_until is null"), given)
                .query((row, number) -> read(row)).list().stream()
                .collect(Collectors.toMap(one -> new Reading.Key(one.kind(), one.enterprise(), one.month()), Function.identity()));
    }

    /** The latest figure of another month before, by kind and enterprise. */
    Map<MeterKind, Map<Long, BigDecimal>> earlier(List<Reading.Sound> given) {
        var earlier = new EnumMap<MeterKind, Map<Long, BigDecimal>>(MeterKind.class);
        given(jdbc.sql("""
                select kind, enterprise_id, before.figure
                from (select kind, enterprise_id, min(last_day) as first from %s group by kind, enterprise_id) as g
                cross join lateral (
                    select m.figure from monitoring.meter m
                    where m.kind = g.kind and m.enterprise_id = g.enterprise_id and m.last_day < g.first and m.known_until is null
                    order by m.last_day desc limit 1) as before""".formatted(GIVEN)), given)
                .query(row -> {
                    earlier.computeIfAbsent(MeterKind.valueOf(row.getString(1)), kind -> new HashMap<>()).put(row.getLong(2), row.getBigDecimal(3));
                });
        return earlier;
    }

    private static JdbcClient.StatementSpec given(JdbcClient.StatementSpec sql, List<Reading.Sound> given) {
        return sql.param("kinds", given.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("enterprises", given.stream().map(Reading.Sound::enterprise).toArray(Long[]::new))
                .param("days", given.stream().map(one -> one.month().atEndOfMonth().toString()).toArray(String[]::new));
    }

    /** Ends what is held of the same enterprises and months, and holds these. */
    void hold(List<Reading.Sound> given, String by, Instant at) {
        var when = at.atOffset(ZoneOffset.UTC);
        given(jdbc.sql("update monitoring.meter m set known_until = :at from " + GIVEN + """
                 where m.kind = given.kind and m.enterprise_id = given.enterprise_id and m.last_day = given.last_day
                 and m.known_until is null"""), given).param("at", when).update();
        given(jdbc.sql("""
                insert into monitoring.meter (kind, enterprise_id, unit_path, last_day, figure, source, known_from, received_by)
                select kind, enterprise_id, unit::public.ltree, last_day, figure::numeric, source, :at, :by
                from unnest(:kinds::text[], :enterprises::bigint[], :days::date[], :units::text[], :figures::text[], :sources::text[])
                    as given (kind, enterprise_id, last_day, unit, figure, source)"""), given)
                .param("units", given.stream().map(Reading.Sound::unit).toArray(String[]::new))
                .param("figures", given.stream().map(one -> one.figure().toPlainString()).toArray(String[]::new))
                .param("sources", given.stream().map(Reading.Sound::source).toArray(String[]::new))
                .param("at", when)
                .param("by", by)
                .update();
    }

    List<Metered> history(long enterprise) {
        return jdbc.sql("select * from monitoring.meter where enterprise_id = :enterprise order by kind, last_day, known_from")
                .param("enterprise", enterprise)
                .query((row, number) -> read(row))
                .list();
    }

    private static Metered read(ResultSet row) throws SQLException {
        return new Metered(
                MeterKind.valueOf(row.getString("kind")), row.getLong("enterprise_id"),
                YearMonth.from(row.getObject("last_day", LocalDate.class)), row.getBigDecimal("figure"), row.getString("source"),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("known_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
