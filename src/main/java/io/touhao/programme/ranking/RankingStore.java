package io.touhao.programme.ranking;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import io.touhao.programme.application.FirmFacts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of rankings. */
@Repository
class RankingStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    RankingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A firm and what is known of it. */
    record Firm(long id, UnitPath unit, JsonNode facts) {}

    List<Firm> firms(LocalDate day) {
        return jdbc.sql("select enterprise_id, unit_path::text as unit, facts::text as facts from %s as known order by enterprise_id".formatted(FirmFacts.relation(day)))
                .query((row, number) -> new Firm(row.getLong("enterprise_id"), UnitPath.of(row.getString("unit")), JSON.readTree(row.getString("facts"))))
                .list();
    }

    long insert(
            String pack, int year, int size, String rules, List<Places.Placed<DefaultRankings.Candidate>> listed, Map<String, Long> excluded, Actor by,
            Instant at, LocalDate from, LocalDate until) {
        var id = jdbc.sql("""
                        insert into programme.ranking (pack, year, size, rules, hash, excluded, frozen_at, frozen_by, from_day, until_day)
                        values (:pack, :year, :size, :rules, :hash, :excluded::jsonb, :at, :by, :from, :until) returning id""")
                .param("pack", pack).param("year", year).param("size", size).param("rules", rules).param("hash", hash(listed))
                .param("excluded", JSON.writeValueAsString(excluded)).param("at", Timestamp.from(at)).param("by", by.name())
                .param("from", from).param("until", until)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into programme.ranked (ranking_id, enterprise_id, enterprise_name, unit_path, points, place, open)
                        select :id, firm, name, unit::public.ltree, points, place, open
                        from unnest(:firms::bigint[], :names::text[], :units::text[], :points::numeric[], :places::int[], :open::boolean[])
                            as line (firm, name, unit, points, place, open)""")
                .param("id", id)
                .param("firms", listed.stream().map(line -> line.who().firm().id()).toArray(Long[]::new))
                .param("names", listed.stream().map(line -> line.who().name()).toArray(String[]::new))
                .param("units", listed.stream().map(line -> line.who().firm().unit().value()).toArray(String[]::new))
                .param("points", listed.stream().map(line -> line.points().toPlainString()).toArray(String[]::new))
                .param("places", listed.stream().map(Places.Placed::place).toArray(Integer[]::new))
                .param("open", listed.stream().map(line -> line.who().open()).toArray(Boolean[]::new))
                .update();
        return id;
    }

    private static String hash(List<Places.Placed<DefaultRankings.Candidate>> listed) {
        var lines = listed.stream().map(line -> "%d|%d|%s".formatted(line.place(), line.who().firm().id(), line.points().stripTrailingZeros().toPlainString()))
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<Ranking> all() {
        return jdbc.sql("select * from programme.ranking order by id desc").query((row, number) -> ranking(row)).list();
    }

    Optional<Ranking> find(long id) {
        return jdbc.sql("select * from programme.ranking where id = :id").param("id", id).query((row, number) -> ranking(row)).optional();
    }

    private static Ranking ranking(ResultSet row) throws SQLException {
        Map<String, Long> excluded = JSON.readValue(row.getString("excluded"), new TypeReference<>() {});
        return new Ranking(
                row.getLong("id"), row.getString("pack"), row.getInt("year"), row.getInt("size"), row.getString("rules"), row.getString("hash"),
                row.getTimestamp("frozen_at").toInstant(), row.getString("frozen_by"), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class), row.getString("document"),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant),
                excluded.entrySet().stream().map(entry -> new Ranking.Excluded(entry.getKey(), entry.getValue())).toList());
    }

    List<Ranking.Line> lines(long ranking) {
        return jdbc.sql("""
                        select r.enterprise_id, r.enterprise_name, r.unit_path::text as unit, r.points, r.place, r.open, coalesce(o.decision, '') as struck
                        from programme.ranked r
                        left join programme.ranking_objection o on o.ranking_id = r.ranking_id and o.enterprise_id = r.enterprise_id and o.upheld
                        where r.ranking_id = :id order by r.place, r.enterprise_id""")
                .param("id", ranking)
                .query((row, number) -> new Ranking.Line(
                        row.getLong("enterprise_id"), row.getString("enterprise_name"), UnitPath.of(row.getString("unit")), row.getBigDecimal("points"),
                        row.getInt("place"), row.getBoolean("open"), row.getString("struck")))
                .list();
    }

    long object(long ranking, long enterprise, String raisedBy, String words, Actor by, Instant at) {
        return jdbc.sql("""
                        insert into programme.ranking_objection (ranking_id, enterprise_id, enterprise_name, unit_path, raised_by, words, raised_at, noted_by)
                        select ranking_id, enterprise_id, enterprise_name, unit_path, :raised, :words, :at, :by from programme.ranked
                        where ranking_id = :ranking and enterprise_id = :firm returning id""")
                .param("ranking", ranking).param("firm", enterprise).param("raised", raisedBy).param("words", words)
                .param("at", Timestamp.from(at)).param("by", by.name())
                .query(Long.class)
                .single();
    }

    boolean decide(long objection, boolean upheld, String decision, Actor by, Instant at) {
        return jdbc.sql("""
                        update programme.ranking_objection set upheld = :upheld, decision = :decision, decided_at = :at, decided_by = :by
                        where id = :id and decided_at is null""")
                .param("id", objection).param("upheld", upheld).param("decision", decision).param("at", Timestamp.from(at)).param("by", by.name())
                .update() == 1;
    }

    List<Ranking.Objection> objections(long ranking) {
        return jdbc.sql("select * from programme.ranking_objection where ranking_id = :id order by id")
                .param("id", ranking)
                .query((row, number) -> new Ranking.Objection(
                        row.getLong("id"), row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getString("raised_by"), row.getString("words"),
                        Optional.ofNullable(row.getObject("upheld", Boolean.class)), row.getString("decision")))
                .list();
    }

    void publish(long id, String document, Instant at) {
        jdbc.sql("update programme.ranking set document = :document, published_at = :at where id = :id")
                .param("id", id).param("document", document).param("at", Timestamp.from(at)).update();
    }
}
