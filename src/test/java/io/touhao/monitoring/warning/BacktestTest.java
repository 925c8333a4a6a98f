package io.touhao.monitoring.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.UnitPath;
import io.touhao.monitoring.demo.PlantedIndustry;
import io.touhao.monitoring.series.Measure;
import io.touhao.monitoring.series.Panel;
import io.touhao.monitoring.series.PastFigures;
import io.touhao.monitoring.triangulation.Triangulation;
import io.touhao.monitoring.triangulation.TriangulationPacks;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final WarningPack PACK = WarningPackLoader.bundled();

    static Map<SubjectKind, FactSheet> sheets(Panel panel) {
        var sheets = new EnumMap<SubjectKind, FactSheet>(SubjectKind.class);
        sheets.put(SubjectKind.FIRM, FirmFacts.of(panel, Triangulation.of(TriangulationPacks.bundled(), panel), 0));
        Arrays.stream(SubjectKind.values()).filter(kind -> kind != SubjectKind.FIRM)
                .forEach(kind -> sheets.put(kind, GroupFacts.of(panel, kind, Function.identity(), UnitPath.of("37"))));
        return sheets;
    }

    private static List<TrackRecord> all(Panel panel) {
        var sheets = sheets(panel);
        return PACK.rules().stream()
                .flatMap(rule -> Backtest.withVariants(rule, sheets.get(rule.subject()), panel.periods().size(),
                        rule.outcome().map(outcome -> Evaluated.of(outcome.when(), sheets.get(rule.subject())))))
                .toList();
    }

    @Test
    void tellsWhatEveryRuleIsWorth() {
        var panel = PlantedIndustry.of(PlantedIndustry.SEED, 4_000).panel();
        var begin = System.nanoTime();
        var records = all(panel);
        System.out.printf("back-test of %d rules and variants in %d ms%n", records.size(), (System.nanoTime() - begin) / 1_000_000);
        records.forEach(record -> System.out.printf("%s %-16s sent %5d judged %5d precision %5.1f recall %5.1f lead %s latest %d held %d%n",
                record.rule(), record.variant(), record.sent(), record.judged(), record.precision().orElse(-1.0),
                record.recall().orElse(-1.0), record.lead(), record.latest(), record.held()));
        assertThat(records).extracting(TrackRecord::rule).contains("R-01", "R-13");
        assertThat(of(records, "R-02").precision().orElseThrow()).isGreaterThan(60);
        assertThat(of(records, "R-09").precision().orElseThrow()).isLessThan(of(records, "R-08").precision().orElseThrow());
    }

    private static TrackRecord of(List<TrackRecord> records, String rule) {
        return records.stream().filter(record -> record.rule().equals(rule) && record.variant().isEmpty()).findFirst().orElseThrow();
    }

    /** What went out up to a period must be what goes out when the panel ends there. */
    @Test
    void knowsNothingLater() {
        var panel = PlantedIndustry.of(PlantedIndustry.SEED, 600).panel();
        var now = sheets(panel);
        for (var period : new int[] {12, 16, 19}) {
            var then = sheets(panel.upTo(period));
            for (var rule : PACK.rules()) {
                assertThat(Sending.of(rule, then.get(rule.subject()), period + 1).all())
                        .as("%s at %d", rule.id(), period)
                        .isEqualTo(Sending.of(rule, now.get(rule.subject()), period + 1).all());
            }
        }
    }

    /** A figure that was corrected after it was seen sends what it sent, and what came late was not seen. */
    @Test
    void speaksOfFiguresAsTheyWereKnownThen() {
        var now = PlantedIndustry.of(PlantedIndustry.SEED, 400).panel();
        var rule = PACK.rule("R-01").orElseThrow();
        var firm = java.util.stream.IntStream.range(0, 400)
                .filter(one -> java.util.stream.IntStream.rangeClosed(10, 20).allMatch(period -> now.at(Measure.OUTPUT, one, period) > 0))
                .findFirst().orElseThrow();
        var stated = now.at(Measure.OUTPUT, firm, 16);
        now.set(Measure.OUTPUT, firm, 16, 0);
        now.set(Measure.OUTPUT, firm, 17, 0);
        var truth = sheets(now);
        assertThat(sends(rule, truth, firm)).contains(16, 17);

        var past = new PastFigures();
        var seen = PastFigures.seen(now.periods().get(16));
        past.add(PastFigures.Kind.RETURNED, firm, 16, edition(now, firm, stated, seen.minusSeconds(9), Optional.of(seen.plusSeconds(9))));
        past.add(PastFigures.Kind.RETURNED, firm, 16, edition(now, firm, 0, seen.plusSeconds(9), Optional.empty()));
        var then = Sheets.seen(now, past, truth, kind -> Function.identity());
        assertThat(sends(rule, then, firm)).doesNotContain(16).contains(17);
        assertThat(sends(rule, truth, firm)).as("the sheet of now is left as it is").contains(16);

        var late = new PastFigures();
        late.add(PastFigures.Kind.RETURNED, firm, 16, edition(now, firm, 0, seen.plusSeconds(9), Optional.empty()));
        assertThat(sends(rule, Sheets.seen(now, late, truth, kind -> Function.identity()), firm)).doesNotContain(16);
        assertThat(Sheets.seen(now, new PastFigures(), truth, kind -> Function.identity())).isSameAs(truth);
    }

    private static List<Integer> sends(WarningRule rule, Map<SubjectKind, FactSheet> sheets, int firm) {
        var sending = Sending.of(rule, sheets.get(rule.subject()), sheets.get(rule.subject()).facts()[0].length);
        return java.util.stream.IntStream.range(0, sheets.get(rule.subject()).facts()[0].length)
                .filter(period -> sending.holds(firm, period)).boxed().toList();
    }

    private static PastFigures.Edition edition(Panel now, int firm, double output, java.time.Instant from, Optional<java.time.Instant> until) {
        var figures = Arrays.stream(Measure.values()).limit(Measure.METERED.ordinal()).mapToDouble(measure -> now.at(measure, firm, 16)).toArray();
        figures[Measure.OUTPUT.ordinal()] = output;
        return new PastFigures.Edition(now.periods().get(16).to(), from, until, figures);
    }

    @Test
    void neverSendsMoreThanTheBudgetNorBreaksTheQuiet() {
        var panel = PlantedIndustry.of(PlantedIndustry.SEED, 2_000).panel();
        var sheets = sheets(panel);
        for (var rule : PACK.rules()) {
            var out = Sending.of(rule, sheets.get(rule.subject()), panel.periods().size()).out();
            for (var one : out) {
                assertThat(out).filteredOn(other -> other.period() == one.period()).hasSizeLessThanOrEqualTo(rule.budget());
                assertThat(out).noneMatch(other -> other.subject() == one.subject() && other.period() > one.period()
                        && other.period() - one.period() <= rule.quiet());
            }
        }
    }

    @Test
    void countsByHandWhatItCounts() {
        var sheet = new FactSheet(
                0, List.of(new Subject(SubjectKind.FIRM, "1", "甲", UnitPath.of("37.3701.370102")),
                        new Subject(SubjectKind.FIRM, "2", "乙", UnitPath.of("37.3701.370102"))),
                new io.touhao.rulebook.Facts[][] {row(0, -60, -60, 0), row(0, -60, 5, 5)});
        var rule = PACK.rule("R-02").orElseThrow();
        var record = Backtest.of(rule, sheet, 4, rule.outcome().map(outcome -> Evaluated.of(outcome.when(), sheet)));
        assertThat(record.sent()).isEqualTo(2);
        assertThat(record.judged()).isEqualTo(2);
        assertThat(record.confirmed()).isEqualTo(1);
        assertThat(record.precision()).contains(50.0);
        assertThat(record.recall()).contains(100.0);
        assertThat(record.lead()).contains(2.0);
    }

    /** Periods by the change of output; after two falls it stands still where the last is nought. */
    private static io.touhao.rulebook.Facts[] row(double... changes) {
        return java.util.stream.IntStream.range(0, changes.length).mapToObj(period -> new Row()
                .put("output_yoy", changes[period]).put("electricity_yoy", changes[period])
                .put("zero_periods", period == 3 && changes[3] == 0 ? 1 : 0).put("produced_before", true)
                .facts()).toArray(io.touhao.rulebook.Facts[]::new);
    }

    @Test
    void tellsFaultsOfAPackByLine() {
        var files = new io.touhao.rulebook.pack.PackFiles() {
            private final io.touhao.rulebook.pack.PackFiles bundled = io.touhao.rulebook.pack.PackFiles.bundled("warnings");

            @Override
            public Optional<String> text(String name) {
                return bundled.text(name).map(text -> text.replace("when: receivables_lead >= 20\n", "when: receivables_laed >= 20\n"));
            }

            @Override
            public String shown(String name) {
                return name;
            }
        };
        var loaded = WarningPackLoader.load(files, "shandong-2023.yaml");
        assertThat(loaded.pack()).isEmpty();
        assertThat(loaded.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.at().line()).isGreaterThan(90);
            assertThat(fault.what()).contains("receivables_laed");
            assertThat(fault.advice()).contains("receivables_lead");
        });
    }
}
