package io.touhao.indicator.refresh;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.FactSource;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.IndicatorId;
import io.touhao.indicator.Slice;
import io.touhao.indicator.fact.CopiedRows;
import io.touhao.indicator.fact.CountQuery;
import io.touhao.indicator.fact.Part;
import io.touhao.indicator.fact.PartQuery;
import io.touhao.indicator.fact.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of parts: worked out from facts, kept, and rolled up. */
@Repository
class PartStore {

    private final JdbcClient jdbc;
    private final CopiedRows copied;

    PartStore(JdbcClient jdbc, CopiedRows copied) {
        this.jdbc = jdbc;
        this.copied = copied;
    }

    /** One refresh at a time; held until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('indicator.refresh'))").query(row -> {});
    }

    List<Part> parts(PartQuery query) {
        return jdbc.sql(query.sql()).params(query.parameters()).query((row, number) -> query.read(row)).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    List<CountQuery.Counted> counts(CountQuery query) {
        return jdbc.sql(query.sql()).params(query.parameters()).query((row, number) -> query.read(row)).list();
    }

    /** Sets the parts of these definitions to what is given. */
    void replace(Collection<Indicator> indicators, Collection<Part> parts) {
        jdbc.sql("delete from indicator.part where indicator = any(:ids::text[])").param("ids", ids(indicators)).update();
        lay(parts);
        jdbc.sql("insert into indicator.part select * from laid_part").update();
    }

    /** Adds the differences to the parts there are; what then holds nothing is gone. */
    void add(Collection<Part> differences) {
        lay(differences);
        jdbc.sql("""
                        insert into indicator.part as held
                        select * from laid_part
                        on conflict (indicator, version, unit_path, month, slice) do update
                        set records = held.records + excluded.records, a = held.a + excluded.a, b = held.b + excluded.b,
                            c = held.c + excluded.c""")
                .update();
        jdbc.sql("""
                        delete from indicator.part as held using laid_part as laid
                        where held.indicator = laid.indicator and held.version = laid.version
                            and held.unit_path = laid.unit_path and held.month = laid.month and held.slice = laid.slice
                            and held.records = 0 and held.a = 0 and held.b = 0 and held.c = 0""")
                .update();
    }

    private void lay(Collection<Part> parts) {
        jdbc.sql("create temporary table if not exists laid_part (like indicator.part) on commit delete rows").update();
        jdbc.sql("truncate laid_part").update();
        copied.into("laid_part", parts.stream().map(PartStore::fields));
    }

    /** The parts of the units and all below them, added up by unit and month, for the given years. */
    List<Part> rolledUp(Collection<Indicator> indicators, Collection<UnitPath> units, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select indicator, version, public.subpath(unit_path, 0, level)::text as unit, month, slice,
                            sum(records)::bigint as records, sum(a) as a, sum(b) as b, sum(c) as c
                        from indicator.part cross join lateral generate_series(1, public.nlevel(unit_path)) as level
                        where indicator = any(:ids::text[]) and month >= :from::date and month < :until::date
                            and (:all or public.subpath(unit_path, 0, level)::text = any(:units::text[]))
                        group by 1, 2, 3, 4, 5""")
                .param("ids", ids(indicators))
                .param("from", from)
                .param("until", until)
                .param("all", units.isEmpty())
                .param("units", units.stream().map(UnitPath::value).toArray(String[]::new))
                .query(PartStore::part)
                .list();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(IndicatorId.of(row.getString("indicator")), row.getInt("version"), UnitPath.of(row.getString("unit")),
                row.getObject("month", LocalDate.class), Slice.parse(row.getString("slice")),
                new Tally(row.getLong("records"), row.getBigDecimal("a"), row.getBigDecimal("b"), row.getBigDecimal("c")));
    }

    /** Counties and months of records that were taken in: what was known of them before, and what is since. */
    List<Touched> touched(FactSource source) {
        return jdbc.sql("""
                        select distinct v.unit_path::text as unit, v.happened_on - (extract(day from v.happened_on)::int - 1) as month
                        from %s as v join taken on taken.record = v.record
                        where (v.known_from <= taken.last_at and (v.known_until is null or v.known_until > taken.last_at))
                            or (v.known_from < taken.first_at and (v.known_until is null or v.known_until >= taken.first_at))"""
                        .formatted(source.view()))
                .query((row, number) -> new Touched(UnitPath.of(row.getString("unit")), row.getObject("month", LocalDate.class)))
                .list();
    }

    /** A lowest unit and a month in which facts changed. */
    record Touched(UnitPath unit, LocalDate month) {}

    /** Sources with changes that were not taken in. */
    Set<String> waiting() {
        return jdbc.sql("select distinct source from indicator.mark").query(String.class).list().stream().collect(Collectors.toSet());
    }

    /** Takes the changes told of a source into the table {@code taken}; how many records they are. */
    long take(String source) {
        jdbc.sql("create temporary table if not exists taken (record text primary key, first_at timestamptz, last_at timestamptz) on commit delete rows")
                .update();
        jdbc.sql("truncate taken").update();
        var records = jdbc.sql("""
                        with gone as (delete from indicator.mark where source = :source returning record, id, at)
                        insert into taken select record, min(at), max(at) from gone group by record""")
                .param("source", source)
                .update();
        jdbc.sql("analyze taken").update();
        return records;
    }

    /** Forgets changes told of a source, which is read as a whole. */
    void forget(String source) {
        jdbc.sql("delete from indicator.mark where source = :source").param("source", source).update();
    }

    void mark(String source, Collection<String> records, Object at) {
        jdbc.sql("insert into indicator.mark (source, record, at) select :source, record, :at from unnest(:records::text[]) as record")
                .param("source", source)
                .param("records", records.toArray(String[]::new))
                .param("at", at)
                .update();
    }

    private static String[] ids(Collection<Indicator> indicators) {
        return indicators.stream().map(one -> one.id().value()).distinct().toArray(String[]::new);
    }

    private static List<String> fields(Part part) {
        var tally = part.tally();
        return List.of(
                part.indicator().value(), String.valueOf(part.version()), part.unit().value(), part.month().toString(),
                part.slice().code(), String.valueOf(tally.records()), tally.a().toPlainString(), tally.b().toPlainString(),
                tally.c().toPlainString());
    }
}
