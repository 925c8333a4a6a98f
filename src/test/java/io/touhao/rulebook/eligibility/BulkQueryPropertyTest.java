package io.touhao.rulebook.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.touhao.TestDatabase;
import io.touhao.rulebook.FactSheet;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Random firms, judged one by one and by one query for each pack: the same verdicts, leaves and figures, unknown too. */
class BulkQueryPropertyTest {

    private static final long SEED = 20220801L;
    private static final int FIRMS = 1_500;

    private static final BundledEligibilityPacks PACKS = new BundledEligibilityPacks();
    private static final List<Facts> FIRMS_FACTS = new ArrayList<>();
    private static JdbcClient jdbc;

    @BeforeAll
    static void layFirms() {
        jdbc = JdbcClient.create(new DriverManagerDataSource(TestDatabase.fresh(), "touhao", ""));
        jdbc.sql("create table sheet (subject bigint primary key, facts jsonb not null)").update();
        var random = new RandomFacts(PACKS.facts(), PACKS.all(), new Random(SEED));
        for (var number = 0; number < FIRMS; number++) {
            var facts = random.firm(List.of(100, 97, 85, 50).get(number % 4));
            FIRMS_FACTS.add(facts);
            jdbc.sql("insert into sheet values (:subject, :facts::jsonb)").param("subject", number)
                    .param("facts", FactSheet.write(facts).toString()).update();
        }
        jdbc.sql("create table wide as " + WideFacts.of(PACKS.facts()).overSheets("sheet", "facts")).update();
    }

    @Test
    void everyPackSaysTheSameInBulk() {
        var seen = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var pack : PACKS.all()) {
            var found = verdicts(BulkQuery.verdicts(pack, "wide"));
            for (var number = 0; number < FIRMS; number++) {
                var expected = pack.judge(FIRMS_FACTS.get(number)).outcome();
                seen.merge(expected, 1, Integer::sum);
                if (outcome(found.get((long) number)) != expected) {
                    fail("seed %d: %s on %s is %s, and in bulk %s", SEED, pack.id(), FIRMS_FACTS.get(number), expected, found.get((long) number));
                }
            }
        }
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Outcome.values());
        assertThat(seen.values()).allMatch(count -> count > FIRMS / 100);
    }

    @Test
    void everyLeafSaysTheSameInBulk() {
        for (var pack : PACKS.all()) {
            var query = BulkQuery.findings(pack, "wide");
            jdbc.sql(query.sql()).params(query.parameters()).query((row, place) -> {
                var verdict = pack.judge(FIRMS_FACTS.get((int) row.getLong("subject")));
                assertThat(outcome((Boolean) row.getObject("verdict"))).as("seed %d, %s on %s", SEED, pack.id(), verdict.facts()).isEqualTo(verdict.outcome());
                compare(verdict, values(row.getArray("passed")), values(row.getArray("have")));
                return place;
            }).list();
        }
    }

    @Test
    void changedThresholdsChangeBothAlike() {
        var random = new Random(SEED);
        for (var pack : PACKS.all()) {
            var changes = new HashMap<String, BigDecimal>();
            pack.thresholds().stream().filter(threshold -> !threshold.unit().equals("项"))
                    .forEach(threshold -> changes.put(threshold.id(), threshold.value().multiply(BigDecimal.valueOf(random.nextInt(5, 15), 1))));
            var changed = PACKS.with(pack, changes);
            var found = verdicts(BulkQuery.verdicts(changed, "wide"));
            for (var number = 0; number < FIRMS; number++) {
                assertThat(outcome(found.get((long) number))).as("seed %d, %s on %s", SEED, changed.version(), FIRMS_FACTS.get(number))
                        .isEqualTo(changed.judge(FIRMS_FACTS.get(number)).outcome());
            }
        }
    }

    @Test
    void allPacksTogetherSayWhatEachSays() {
        var query = BulkQuery.verdicts(PACKS.all(), "wide");
        var together = new HashMap<String, Map<Long, @Nullable Boolean>>();
        jdbc.sql(query.sql()).params(query.parameters()).query(row -> {
            together.computeIfAbsent(row.getString("pack"), pack -> new HashMap<>()).put(row.getLong("subject"), (Boolean) row.getObject("verdict"));
        });
        assertThat(PACKS.all()).allSatisfy(pack -> assertThat(together.get(pack.id())).isEqualTo(verdicts(BulkQuery.verdicts(pack, "wide"))));
    }

    private static void compare(Verdict verdict, Object[] passed, Object[] have) {
        var leaves = leaves(verdict.root());
        for (var place = 0; place < leaves.size(); place++) {
            var as = "seed %d, %s of %s on %s".formatted(SEED, leaves.get(place).condition().id(), verdict.pack().id(), verdict.facts());
            assertThat(outcome((Boolean) passed[place])).as(as).isEqualTo(leaves.get(place).outcome());
            if (leaves.get(place).have().orElse(null) instanceof FactValue.Figure(var figure) && !(leaves.get(place).condition() instanceof Condition.Holds)) {
                assertThat(BigDecimal.valueOf((Double) have[place]).round(new MathContext(12))).as(as).isEqualByComparingTo(figure);
            } else {
                assertThat(have[place]).as(as).isNull();
            }
        }
    }

    private static List<Finding> leaves(Finding finding) {
        return finding.parts().isEmpty() ? List.of(finding) : finding.parts().stream().flatMap(part -> leaves(part).stream()).toList();
    }

    private static Object[] values(Array array) throws SQLException {
        return Arrays.copyOf((Object[]) array.getArray(), ((Object[]) array.getArray()).length, Object[].class);
    }

    private static Map<Long, @Nullable Boolean> verdicts(BulkQuery query) {
        var found = new HashMap<Long, @Nullable Boolean>();
        jdbc.sql(query.sql()).params(query.parameters()).query(row -> {
            found.put(row.getLong("subject"), (Boolean) row.getObject("verdict"));
        });
        return found;
    }

    private static Outcome outcome(@Nullable Boolean verdict) {
        return verdict == null ? Outcome.UNKNOWN : Outcome.of(verdict);
    }
}
