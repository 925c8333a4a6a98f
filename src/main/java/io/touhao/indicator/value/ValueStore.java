package io.touhao.indicator.value;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Measure;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Value;
import io.touhao.indicator.ValueStanding;
import io.touhao.indicator.fact.CopiedRows;
import io.touhao.quantity.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of values. */
@Repository
class ValueStore {

    private static final String SELECT = """
            select indicator, version, unit_path::text as unit_path, period, measure, slice, figure, standing, source,
                known_from, known_until
            from indicator.value
            """;
    private static final String KNOWN = " and known_from <= :at and (known_until is null or known_until > :at)";

    private final JdbcClient jdbc;
    private final CopiedRows copied;

    ValueStore(JdbcClient jdbc, CopiedRows copied) {
        this.jdbc = jdbc;
        this.copied = copied;
    }

    /** Values that satisfy a condition of this module's own, as known at the instant. */
    List<Value> known(String condition, Map<String, ?> parameters, Instant at, String order) {
        return jdbc.sql(SELECT + " where " + condition + KNOWN + " order by " + order)
                .params(parameters)
                .param("at", at(at))
                .query(ValueStore::read)
                .list();
    }

    List<Value> editions(IndicatorId indicator, UnitPath unit, Measure measure) {
        return jdbc.sql(SELECT + """
                        where indicator = :indicator and unit_path = :unit::public.ltree and measure = :measure and slice = ''
                            and known_until is distinct from known_from
                        order by last_day, months, known_from, id""")
                .param("indicator", indicator.value())
                .param("unit", unit.value())
                .param("measure", measure.name())
                .query(ValueStore::read)
                .list();
    }

    /** Lays the values beside those held, where {@link #end} and {@link #begin} find them. */
    void lay(Collection<Value> values) {
        jdbc.sql("create temporary table if not exists laid (indicator text, version int, unit_path public.ltree, period text, last_day date, months int, measure text, slice text, figure numeric, standing text, source text) on commit delete rows")
                .update();
        jdbc.sql("truncate laid").update();
        copied.into("laid", values.stream().map(ValueStore::fields));
        jdbc.sql("analyze laid").update();
    }

    /** Ends what was worked out and lies in the field, and is not laid. */
    List<ValueKey> endMissing(ValueBinder.Field field, Instant at) {
        return jdbc.sql(ValueKey.grouped("""
                        update indicator.value as held set known_until = :at
                        where held.known_until is null and held.source = :records and held.indicator = any(:ids::text[])
                            and (:everywhere or held.unit_path::text = any(:units::text[]))
                            and (:always or held.period = any(:periods::text[]))
                            and not exists (
                                select 1 from laid
                                where laid.indicator = held.indicator and laid.unit_path = held.unit_path
                                    and laid.period = held.period and laid.measure = held.measure and laid.slice = held.slice)"""))
                .param("at", at(at))
                .param("records", Value.RECORDS)
                .param("ids", field.indicators().stream().map(IndicatorId::value).toArray(String[]::new))
                .param("everywhere", field.units().isEmpty())
                .param("units", field.units().stream().map(UnitPath::value).toArray(String[]::new))
                .param("always", field.periods().isEmpty())
                .param("periods", field.periods().stream().map(Period::code).toArray(String[]::new))
                .query(ValueKey::read)
                .list();
    }

    /** Ends what is held otherwise than it is laid. */
    List<ValueKey> end(Instant at) {
        return jdbc.sql(ValueKey.grouped("""
                        update indicator.value as held set known_until = :at
                        from laid
                        where held.known_until is null and held.indicator = laid.indicator
                            and held.unit_path = laid.unit_path and held.period = laid.period
                            and held.measure = laid.measure and held.slice = laid.slice
                            and (held.figure <> laid.figure or held.standing <> laid.standing
                                or held.version <> laid.version or held.source <> laid.source)"""))
                .param("at", at(at))
                .query(ValueKey::read)
                .list();
    }

    /** Begins what is laid and not held. */
    List<ValueKey> begin(Instant at) {
        return jdbc.sql(ValueKey.grouped("""
                        insert into indicator.value as held (indicator, version, unit_path, period, last_day, months, measure,
                            slice, figure, standing, source, known_from)
                        select indicator, version, unit_path, period, last_day, months, measure, slice, figure, standing,
                            source, :at
                        from laid
                        where not exists (
                            select 1 from indicator.value as other
                            where other.known_until is null and other.indicator = laid.indicator
                                and other.unit_path = laid.unit_path and other.period = laid.period
                                and other.measure = laid.measure and other.slice = laid.slice)"""))
                .param("at", at(at))
                .query(ValueKey::read)
                .list();
    }

    static Object at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<String> fields(Value value) {
        var period = value.period();
        return List.of(
                value.indicator().value(), String.valueOf(value.version()), value.unit().value(), period.code(),
                period.lastDay().toString(), String.valueOf(period.months()), value.measure().name(), value.slice().code(),
                value.figure().toPlainString(), value.standing().name(), value.source());
    }

    private static Value read(ResultSet row, int number) throws SQLException {
        return new Value(
                IndicatorId.of(row.getString("indicator")), UnitPath.of(row.getString("unit_path")),
                Period.parse(row.getString("period")), Measure.valueOf(row.getString("measure")),
                Slice.parse(row.getString("slice")), row.getBigDecimal("figure"),
                ValueStanding.valueOf(row.getString("standing")), row.getInt("version"), row.getString("source"),
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("known_until", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }
}
