package io.touhao.programme.distance;

import io.touhao.directory.UnitPath;
import io.touhao.programme.application.FirmFacts;
import io.touhao.rulebook.FactCatalogue;
import io.touhao.rulebook.eligibility.BulkQuery;
import io.touhao.rulebook.eligibility.EligibilityPack;
import io.touhao.rulebook.eligibility.Outcome;
import io.touhao.rulebook.eligibility.WideFacts;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of distances. */
@Repository
class DistanceStore {

    private static final String SELECT = "select d.*, d.unit_path::text as unit_text from programme.distance d ";

    private final JdbcClient jdbc;

    DistanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lays the facts of all firms in scope side by side, for the rest of the transaction. */
    void layOut(FactCatalogue catalogue, LocalDate day) {
        var wide = WideFacts.of(catalogue)
                .overSheets("(select enterprise_id as subject, facts from %s as known) s".formatted(FirmFacts.relation(day)), "s.facts");
        jdbc.sql("set local jit = off").update();
        jdbc.sql("drop table if exists wide_facts").update();
        jdbc.sql("create temporary table wide_facts on commit drop as " + wide).update();
        jdbc.sql("analyze wide_facts").update();
    }

    /** How one firm came out. */
    record Found(long firm, Outcome verdict, List<Outcome> leaves, List<Optional<BigDecimal>> have) {}

    List<Found> findings(EligibilityPack pack) {
        var query = BulkQuery.findings(pack, "wide_facts");
        return jdbc.sql(query.sql()).params(query.parameters()).query((row, number) -> found(row)).list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("subject"), outcome((Boolean) row.getObject("verdict")),
                elements(row.getArray("passed")).stream().map(met -> outcome((Boolean) met.orElse(null))).toList(),
                elements(row.getArray("have")).stream().map(have -> have.map(Double.class::cast).filter(Double::isFinite).map(DistanceStore::decimal)).toList());
    }

    private static BigDecimal decimal(Double figure) {
        return BigDecimal.valueOf(figure).setScale(2, java.math.RoundingMode.HALF_UP);
    }

    private static List<Optional<Object>> elements(Array array) throws SQLException {
        var elements = new ArrayList<Optional<Object>>();
        for (var element : (Object[]) array.getArray()) {
            elements.add(Optional.ofNullable(element));
        }
        return elements;
    }

    private static Outcome outcome(@org.jspecify.annotations.Nullable Boolean met) {
        return met == null ? Outcome.UNKNOWN : met ? Outcome.MET : Outcome.UNMET;
    }

    /** Verdicts by firm. */
    Map<Long, Outcome> verdicts(EligibilityPack pack) {
        var query = BulkQuery.verdicts(pack, "wide_facts");
        var verdicts = new HashMap<Long, Outcome>();
        jdbc.sql(query.sql()).params(query.parameters()).query(row -> {
            verdicts.put(row.getLong("subject"), outcome((Boolean) row.getObject("verdict")));
        });
        return verdicts;
    }

    /** Where the firms with facts are. */
    Map<Long, UnitPath> places() {
        var places = new HashMap<Long, UnitPath>();
        jdbc.sql("select enterprise_id, unit_path::text as unit from programme.firm_facts").query(row -> {
            places.put(row.getLong("enterprise_id"), UnitPath.of(row.getString("unit")));
        });
        return places;
    }

    /** Puts the distances to one title in place of those there were. */
    void replace(String programme, List<Distance> distances, List<Optional<Nearness.Left>> left, String rules, Instant at) {
        jdbc.sql("delete from programme.distance where programme = :programme").param("programme", programme).update();
        jdbc.sql("""
                        insert into programme.distance (programme, enterprise_id, enterprise_name, unit_path, standing, leaf, words, have, need,
                            gap, unit, share, rules, computed_at)
                        select :programme, firm, name, place::public.ltree, standing, leaf, words, have, need, gap, unit, share, :rules, :at
                        from unnest(:firms::bigint[], :names::text[], :places::text[], :standings::text[], :leaves::text[], :words::text[],
                            :have::numeric[], :need::numeric[], :gaps::numeric[], :units::text[], :shares::numeric[])
                            as row (firm, name, place, standing, leaf, words, have, need, gap, unit, share)""")
                .param("programme", programme).param("rules", rules).param("at", Timestamp.from(at))
                .param("firms", distances.stream().map(Distance::enterprise).toArray(Long[]::new))
                .param("names", texts(distances, Distance::firm))
                .param("places", texts(distances, one -> one.unit().value()))
                .param("standings", texts(distances, one -> one.standing().name()))
                .param("leaves", texts(left, one -> one.map(found -> found.leaf().id()).orElse("")))
                .param("words", texts(distances, Distance::words))
                .param("have", figures(distances, Distance::have))
                .param("need", figures(distances, Distance::need))
                .param("gaps", figures(distances, Distance::gap))
                .param("units", texts(distances, Distance::measure))
                .param("shares", figures(left, one -> one.flatMap(Nearness.Left::share)))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    private static <T> String[] figures(List<T> rows, Function<T, Optional<BigDecimal>> figure) {
        return rows.stream().map(row -> figure.apply(row).map(BigDecimal::toPlainString).orElse(null)).toArray(String[]::new);
    }

    /** Keeps the counts of this month; a later run of the month replaces them. */
    void keepMonth(LocalDate month) {
        jdbc.sql("""
                        insert into programme.distance_month as kept (month, programme, unit_path, eligible, near, far, unknown)
                        select :month, programme, unit_path, count(*) filter (where standing = 'ELIGIBLE'),
                            count(*) filter (where standing = 'NEAR'), count(*) filter (where standing = 'FAR'),
                            count(*) filter (where standing = 'UNKNOWN')
                        from programme.distance group by programme, unit_path
                        on conflict (month, programme, unit_path) do update set eligible = excluded.eligible, near = excluded.near,
                            far = excluded.far, unknown = excluded.unknown""")
                .param("month", month)
                .update();
    }

    Map<UnitPath, Pool> month(String programme, LocalDate month) {
        var pools = new TreeMap<UnitPath, Pool>();
        jdbc.sql("select *, unit_path::text as unit from programme.distance_month where programme = :programme and month = :month")
                .param("programme", programme).param("month", month)
                .query(row -> {
                    pools.put(UnitPath.of(row.getString("unit")), new Pool(
                            UnitPath.of(row.getString("unit")), row.getLong("eligible"), row.getLong("near"), row.getLong("far"),
                            row.getLong("unknown"), Optional.empty()));
                });
        return pools;
    }

    List<Pool> pools(String programme, Map<UnitPath, Pool> before) {
        return jdbc.sql("""
                        select unit_path::text as unit, count(*) filter (where standing = 'ELIGIBLE') as eligible,
                            count(*) filter (where standing = 'NEAR') as near, count(*) filter (where standing = 'FAR') as far,
                            count(*) filter (where standing = 'UNKNOWN') as unknown
                        from programme.distance where programme = :programme group by unit_path order by unit_path""")
                .param("programme", programme)
                .query((row, number) -> new Pool(
                        UnitPath.of(row.getString("unit")), row.getLong("eligible"), row.getLong("near"), row.getLong("far"),
                        row.getLong("unknown"), Optional.ofNullable(before.get(UnitPath.of(row.getString("unit"))))))
                .list();
    }

    List<Distance> near(String programme, int most) {
        return jdbc.sql(SELECT + "where d.programme = :programme and d.standing = 'NEAR' order by d.share nulls last, d.enterprise_id limit :most")
                .param("programme", programme).param("most", most)
                .query((row, number) -> distance(row)).list();
    }

    List<Distance> ofFirm(long enterprise) {
        return jdbc.sql(SELECT + """
                        where d.enterprise_id = :firm
                        order by array_position(array['ELIGIBLE', 'NEAR', 'FAR', 'UNKNOWN'], d.standing), d.share nulls last, d.programme""")
                .param("firm", enterprise)
                .query((row, number) -> distance(row)).list();
    }

    private static Distance distance(ResultSet row) throws SQLException {
        return new Distance(
                row.getString("programme"), row.getLong("enterprise_id"), row.getString("enterprise_name"),
                UnitPath.of(row.getString("unit_text")), Standing.valueOf(row.getString("standing")), row.getString("words"),
                Optional.ofNullable(row.getBigDecimal("have")), Optional.ofNullable(row.getBigDecimal("need")),
                Optional.ofNullable(row.getBigDecimal("gap")), row.getString("unit"), row.getString("rules"),
                row.getTimestamp("computed_at").toInstant());
    }
}
