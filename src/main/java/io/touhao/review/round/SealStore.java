package io.touhao.review.round;

import io.touhao.directory.Actor;
import io.touhao.directory.UnitPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what is frozen. */
@Repository
class SealStore {

    private static final int CHUNK = 2_000;

    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertLeaves(RoundId round, List<Leaf> leaves) {
        for (var from = 0; from < leaves.size(); from += CHUNK) {
            insert(round, from, leaves.subList(from, Math.min(leaves.size(), from + CHUNK)));
        }
    }

    private void insert(RoundId round, int from, List<Leaf> leaves) {
        jdbc.sql("""
                        insert into review.leaf (round_id, place, section, unit_path, key, content)
                        select :round, place, section, unit::public.ltree, key, content
                        from unnest(:places::int[], :sections::text[], :units::text[], :keys::bigint[], :contents::text[])
                            as given (place, section, unit, key, content)""")
                .param("round", round.value())
                .param("places", IntStream.range(from, from + leaves.size()).boxed().toArray(Integer[]::new))
                .param("sections", leaves.stream().map(leaf -> leaf.section().name()).toArray(String[]::new))
                .param("units", leaves.stream().map(leaf -> leaf.unit().value()).toArray(String[]::new))
                .param("keys", leaves.stream().map(Leaf::key).toArray(Long[]::new))
                .param("contents", leaves.stream().map(Leaf::content).toArray(String[]::new))
                .update();
    }

    void insertSeal(Round round, Actor actor, Tree tree, Instant cutOff, int unreported, long tookMillis) {
        jdbc.sql("""
                        insert into review.seal (round_id, unit_path, cut_off, sealed_by, title, account, root, hashes, sections,
                            unreported, took_ms)
                        values (:round, :unit::public.ltree, :cut_off, :by, :title, :account, :root, :hashes, :sections,
                            :unreported, :took)""")
                .param("round", round.id().value())
                .param("unit", round.root().value())
                .param("cut_off", RoundStore.at(cutOff))
                .param("by", actor.name())
                .param("title", actor.title())
                .param("account", actor.account())
                .param("root", tree.root())
                .param("hashes", tree.bytes())
                .param("sections", tree.sizes())
                .param("unreported", unreported)
                .param("took", tookMillis)
                .update();
    }

    /** The hashes as they were written down when the round was frozen. */
    Optional<Tree> tree(RoundId round) {
        return jdbc.sql("select hashes, sections from review.seal where round_id = :round")
                .param("round", round.value())
                .query((row, number) -> Tree.of(row.getBytes("hashes"), (Integer[]) row.getArray("sections").getArray()))
                .optional();
    }

    /** The frozen records in scope by their place. */
    Map<Integer, Leaf> leaves(RoundId round) {
        var leaves = new TreeMap<Integer, Leaf>();
        jdbc.sql("select * from review.leaf where round_id = :round order by place")
                .param("round", round.value())
                .query((ResultSet row) -> {
                    leaves.put(row.getInt("place"), leaf(row));
                });
        return leaves;
    }

    /** Where a record lies, with it. */
    Optional<Map.Entry<Integer, Leaf>> leaf(RoundId round, Section section, long key) {
        return jdbc.sql("select * from review.leaf where round_id = :round and section = :section and key = :key")
                .param("round", round.value())
                .param("section", section.name())
                .param("key", key)
                .query((row, number) -> Map.entry(row.getInt("place"), leaf(row)))
                .optional();
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                Section.valueOf(row.getString("section")), UnitPath.of(row.getString("unit_path")), row.getLong("key"),
                row.getString("content"));
    }

    static Integer[] counts(List<Leaf> leaves) {
        return Arrays.stream(Section.values())
                .map(section -> (int) leaves.stream().filter(leaf -> leaf.section() == section).count())
                .toArray(Integer[]::new);
    }
}
