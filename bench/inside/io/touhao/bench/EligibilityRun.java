package io.touhao.bench;

import io.touhao.MigratedDatabase;
import io.touhao.rulebook.Facts;
import io.touhao.rulebook.eligibility.BulkQuery;
import io.touhao.rulebook.eligibility.EligibilityPack;
import io.touhao.rulebook.eligibility.EligibilityPacks;
import io.touhao.rulebook.eligibility.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to judge 40,000 firms by every pack, and 1,000,000 by three: the packs as SQL, SQL written by hand for
 * four of them, the rule engine firm by firm, and Drools firm by firm.
 */
public final class EligibilityRun {

    private static final int FIRMS = Integer.getInteger("firms", 40_000);
    private static final int MANY = Integer.getInteger("many", 1_000_000);
    private static final int SAMPLE = Integer.getInteger("sample", 4_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final List<String> THREE = List.of("innovative-sme-2022", "srdi-2022", "little-giant-2022");

    private final DataSource dataSource = MigratedDatabase.open();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final EligibilityPacks packs = packs();
    private final List<EligibilityPack> byHand = packs.all().stream().filter(pack -> HandWritten.PACKS.containsKey(pack.id())).toList();
    private final List<EligibilityPack> three = packs.all().stream().filter(pack -> THREE.contains(pack.id())).toList();

    private static EligibilityPacks packs() {
        var context = new AnnotationConfigApplicationContext();
        context.scan("io.touhao.rulebook.eligibility");
        context.refresh();
        return context.getBean(EligibilityPacks.class);
    }

    public static void main(String[] arguments) {
        new EligibilityRun().run();
        System.exit(0);
    }

    private void run() {
        System.out.println("| what | figure |\n| --- | ---: |");
        jdbc.sql("create schema bench; create table bench.verdict (pack text not null, subject bigint not null, verdict boolean)").update();
        var firms = new MadeUpFirms(jdbc, packs.facts().facts());
        firms.lay("bench.firm", FIRMS);
        inSql("bench.firm", FIRMS, packs.all(), byHand);
        engines(firms.read("bench.firm", SAMPLE));
        explanation(firms.read("bench.firm", 500));
        if (MANY > 0) {
            new MadeUpFirms(jdbc, packs.facts().facts().stream().filter(fact -> three.stream().anyMatch(pack -> pack.facts().contains(fact))).toList())
                    .lay("bench.small", MANY);
            inSql("bench.small", MANY, three, three);
        }
    }

    private void inSql(String table, int count, List<EligibilityPack> all, List<EligibilityPack> compared) {
        var whole = best(() -> store(BulkQuery.verdicts(all, table)));
        row("%,d firms by %d packs as SQL, verdicts stored".formatted(count, all.size()), "%,d ms".formatted(whole));
        row("of them eligible, ineligible, unknown", tally());
        var ours = new long[ROUNDS];
        var theirs = new long[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            ours[round] = millis(() -> compared.forEach(pack -> store(BulkQuery.verdicts(List.of(pack), table), pack == compared.getFirst())));
            theirs[round] = millis(() -> compared.forEach(pack -> byHand(pack.id(), table, pack == compared.getFirst())));
        }
        row("%,d firms by %d packs as SQL".formatted(count, compared.size()), "%s ms, best %,d".formatted(Arrays.toString(ours), least(ours)));
        row("the same in SQL by hand", "%s ms, best %,d".formatted(Arrays.toString(theirs), least(theirs)));
        row("SQL over SQL by hand, best of each", "%.2f".formatted((double) least(ours) / least(theirs)));
        row("verdicts that differ from those by hand", "%,d".formatted(differing(table, compared)));
    }

    private void engines(List<Facts> sample) {
        var drools = new DroolsPeer();
        var found = new ArrayList<Integer>();
        var theirs = best(() -> found.add(drools.eligible(sample)));
        var ours = best(() -> found.add((int) sample.stream().mapToLong(firm -> byHand.stream().filter(pack -> pack.judge(firm).outcome() == Outcome.MET).count()).sum()));
        var bulk = best(() -> store(BulkQuery.verdicts(byHand, "(select * from bench.firm where subject <= %d)".formatted(sample.size()))));
        row("%,d firms by 4 packs, the rule engine firm by firm".formatted(sample.size()), "%,d ms".formatted(ours));
        row("the same by Drools 10.2", "%,d ms".formatted(theirs));
        row("the same as SQL", "%,d ms".formatted(bulk));
        row("eligible by Drools, by the rule engine, as SQL", "%d, %d, %d".formatted(found.getFirst(), found.getLast(),
                jdbc.sql("select count(*) from bench.verdict where verdict").query(Integer.class).single()));
        var all = millis(() -> sample.forEach(firm -> packs.all().forEach(pack -> pack.judge(firm))));
        row("%,d firms by %d packs, the rule engine firm by firm".formatted(sample.size(), packs.all().size()), "%,d ms".formatted(all));
    }

    private void explanation(List<Facts> firms) {
        var taken = new ArrayList<Long>();
        for (var firm : firms) {
            for (var pack : packs.all()) {
                var begin = System.nanoTime();
                pack.judge(firm).print();
                taken.add((System.nanoTime() - begin) / 1_000);
            }
        }
        taken.sort(null);
        row("explanation of one firm by one pack, p50, p99, most", "%,d µs, %,d µs, %,d µs".formatted(
                taken.get(taken.size() / 2), taken.get(taken.size() * 99 / 100), taken.getLast()));
    }

    private void store(BulkQuery query) {
        store(query, true);
    }

    private void store(BulkQuery query, boolean first) {
        if (first) {
            jdbc.sql("truncate bench.verdict").update();
        }
        jdbc.sql("insert into bench.verdict (pack, subject, verdict) " + query.sql()).params(query.parameters()).update();
    }

    private void byHand(String pack, String table, boolean first) {
        if (first) {
            jdbc.sql("truncate bench.verdict").update();
        }
        jdbc.sql("insert into bench.verdict (pack, subject, verdict) select '%s', h.* from (%s) h".formatted(pack, HandWritten.PACKS.get(pack).formatted(table))).update();
    }

    private long differing(String table, List<EligibilityPack> compared) {
        return compared.stream().mapToLong(pack -> {
            var query = BulkQuery.verdicts(pack, table);
            return jdbc.sql("select count(*) from (%s) a join (%s) b using (subject) where a.verdict is distinct from b.verdict".formatted(
                    query.sql(), HandWritten.PACKS.get(pack.id()).formatted(table))).params(query.parameters()).query(Long.class).single();
        }).sum();
    }

    private String tally() {
        return jdbc.sql("select count(*) filter (where verdict) || ', ' || count(*) filter (where not verdict) || ', ' || count(*) filter (where verdict is null) from bench.verdict")
                .query(String.class).single();
    }

    private static long best(Runnable work) {
        var taken = new long[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            taken[round] = millis(work);
        }
        return least(taken);
    }

    private static long least(long[] taken) {
        return Arrays.stream(taken).min().orElseThrow();
    }

    private static long millis(Runnable work) {
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static void row(String what, String figure) {
        System.out.printf("| %s | %s |%n", what, figure);
    }
}
