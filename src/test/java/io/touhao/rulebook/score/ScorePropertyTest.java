package io.touhao.rulebook.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.rulebook.Fact;
import io.touhao.rulebook.FactValue;
import io.touhao.rulebook.Facts;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores and rankings of units by chance; the seed stands in every failure. */
class ScorePropertyTest {

    private static final ScoreCard CARD = new DefaultScoreCards().find("shandong-2023-counties").orElseThrow();

    @Test
    void whateverIsMissingTurnsOutToBeTheScoreWasWithinItsInterval() {
        for (var seed = 1L; seed <= 300; seed++) {
            var chance = new Random(seed);
            var facts = facts(chance);
            var fact = CARD.facts().get(chance.nextInt(CARD.facts().size()));
            var open = CARD.score(facts.without(fact.key())).points();
            var found = CARD.score(facts).points().least();
            assertThat(found).as("seed %d, %s missing", seed, fact.key()).isBetween(open.least(), open.most());
        }
    }

    @Test
    void aMissingFactIsNeverTheSameAsZero() {
        var facts = facts(new Random(1)).with("reported", FactValue.of(0));
        assertThat(CARD.score(facts).points().isExact()).isTrue();
        assertThat(CARD.score(facts.without("reported")).points().isExact()).isFalse();
        assertThat(CARD.score(facts.without("reported")).missing()).extracting(Fact::key).containsExactly("reported");
    }

    @Test
    void whatIsPrintedAddsUp() {
        for (var seed = 1L; seed <= 200; seed++) {
            var score = CARD.score(facts(new Random(seed)));
            var sum = score.parts().stream().map(part -> part.points().least()).reduce(CARD.base(), BigDecimal::add);
            assertThat(score.points().least()).as("seed %d", seed).isEqualByComparingTo(sum.max(CARD.least()).min(CARD.most()));
        }
    }

    @Test
    void theNearestChangeMovesTheBandAndNoSmallerOneDoes() {
        var found = 0;
        for (var seed = 1L; seed <= 60; seed++) {
            var score = CARD.score(facts(new Random(seed)));
            var moved = NearestChange.toAnotherBand(score);
            for (var fact : CARD.facts()) {
                var change = NearestChange.of(score, fact, moved);
                assertThat(change.map(NearestChange::steps)).as("seed %d, %s", seed, fact.key()).isEqualTo(bruteForce(score, fact));
                found += change.isPresent() ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    /** Every value the fact can have, scored afresh; the distance of the nearest in another band. */
    private static java.util.Optional<Integer> bruteForce(Score score, Fact fact) {
        var now = ((FactValue.Figure) score.facts().find(fact.key()).orElseThrow()).value().intValue();
        var least = CARD.catalogue().least(fact, score.facts()).orElse(BigDecimal.valueOf(0)).intValue();
        var most = CARD.catalogue().most(fact, score.facts()).orElse(BigDecimal.valueOf(now + 2_000)).intValue();
        return IntStream.rangeClosed(least, most)
                .filter(value -> !CARD.score(score.facts().with(fact.key(), FactValue.of(value))).band().equals(score.band()))
                .mapToObj(value -> Math.abs(value - now))
                .min(Integer::compare);
    }

    @Test
    void everyUnitWhoseRankMovesIsListedAndNoOther() {
        var moves = 0;
        for (var seed = 1L; seed <= 200; seed++) {
            var chance = new Random(seed);
            var before = points(scores(chance, 2 + chance.nextInt(40)));
            var after = new LinkedHashMap<>(before);
            var unit = "u" + chance.nextInt(before.size());
            after.put(unit, Interval.of(before.get(unit).least().add(BigDecimal.valueOf(chance.nextInt(2_000) - 1_000, 2))));
            var listed = new TreeMap<String, Integer>();
            Move.between(Ranking.of(before, Ties.SHARED), Ranking.of(after, Ties.SHARED))
                    .forEach(move -> listed.put(move.after().unit(), move.up()));
            assertThat(listed).as("seed %d", seed).isEqualTo(movedByCounting(before, after));
            moves += listed.size();
        }
        assertThat(moves).isGreaterThan(200);
    }

    /** The place of a unit is one more than the units with more points. */
    private static Map<String, Integer> movedByCounting(Map<String, Interval> before, Map<String, Interval> after) {
        var moved = new TreeMap<String, Integer>();
        before.keySet().forEach(unit -> moved.put(unit, above(before, unit) - above(after, unit)));
        moved.values().removeIf(up -> up == 0);
        return moved;
    }

    private static int above(Map<String, Interval> points, String unit) {
        return (int) points.values().stream().filter(other -> other.least().compareTo(points.get(unit).least()) > 0).count();
    }

    @Test
    void tiesShareTheirPlaceAndPrintAsTies() {
        var points = Map.of("a", of(90), "b", of(80), "c", of(80), "d", of(70));
        assertThat(Ranking.of(points, Ties.SHARED)).extracting(Place::words)
                .containsExactly("第 1", "并列第 2", "并列第 2", "第 4");
        assertThat(Ranking.of(points, Ties.DENSE)).extracting(Place::place).containsExactly(1, 2, 2, 3);
    }

    @Test
    void thePrintedRangesCoverRerunPlacesAtTheDeclaredRate() {
        var perturbation = new Perturbation(new BigDecimal("0.10"), new BigDecimal("0.95"), 2_000, 2023);
        var worst = 1.0;
        var width = 0;
        for (var seed = 1L; seed <= 8; seed++) {
            var scores = scores(new Random(seed), 16);
            scores.computeIfPresent("u3", (unit, score) -> CARD.score(score.facts().without("reported")));
            var ranges = PlaceRanges.of(scores, perturbation);
            var runs = PlaceRanges.rerunning(scores, new Perturbation(perturbation.share(), perturbation.rate(), 5_000, 0))
                    .rerun(new SplittableRandom(99 + seed));
            var unit = 0;
            for (var range : ranges.values()) {
                var within = IntStream.of(runs[unit++]).filter(place -> place >= range.from() && place <= range.to()).count();
                worst = Math.min(worst, within / 5_000.0);
                width += range.to() - range.from();
                assertThat(within / 5_000.0).as("seed %d, %s", seed, range).isGreaterThanOrEqualTo(0.95);
            }
        }
        System.out.printf("place ranges: coverage at least %.3f, mean width %.2f places%n", worst, width / 128.0);
        assertThat(width).as("the ranges say something").isBetween(1, 128 * 8);
    }

    /** Grown weights do not lift the second up to the cap beside the first. */
    @Test
    void whoHasFullMarksStaysFirstAndWhoHasNotDoesNotCatchUpByWeightAlone() {
        var full = full(40);
        var scores = new LinkedHashMap<String, Score>();
        scores.put("full", CARD.score(full));
        scores.put("almost", CARD.score(full.with("acknowledged_on_time", FactValue.of(38))));
        assertThat(scores.get("full").points().least()).isGreaterThan(scores.get("almost").points().least());
        var ranges = PlaceRanges.of(scores, new Perturbation(new BigDecimal("0.10"), new BigDecimal("0.95"), 2_000, 2023));
        assertThat(ranges.get("full")).isEqualTo(new PlaceRange(1, 1));
        assertThat(ranges.get("almost")).isEqualTo(new PlaceRange(2, 2));
    }

    private static Facts full(int issued) {
        var all = FactValue.of(issued);
        var none = FactValue.of(0);
        return new Facts(Map.ofEntries(
                Map.entry("issued", all), Map.entry("acknowledged_on_time", all), Map.entry("running", all), Map.entry("reported", all),
                Map.entry("due", all), Map.entry("sheets", FactValue.of(3)), Map.entry("sheets_on_time", FactValue.of(3)),
                Map.entry("closed", all), Map.entry("closed_on_time", all), Map.entry("ordered", none), Map.entry("overridden", none),
                Map.entry("overdue", none), Map.entry("paced", all), Map.entry("on_pace", all), Map.entry("returned", none),
                Map.entry("reminded", none)));
    }

    @Test
    void theTreePrintsInputsRuleVersionAndPoints() {
        var print = CARD.score(facts(new Random(5)).without("returned")).print();
        assertThat(print).contains("规则 shandong-2023-counties 第 1 版", "〔系统取数〕", "未知", "鲁工信发〔2023〕3号", "缺数");
    }

    private static Interval of(int points) {
        return Interval.of(BigDecimal.valueOf(points));
    }

    private static Map<String, Interval> points(Map<String, Score> scores) {
        var points = new LinkedHashMap<String, Interval>();
        scores.forEach((unit, score) -> points.put(unit, score.points()));
        return points;
    }

    private static Map<String, Score> scores(Random chance, int units) {
        var scores = new LinkedHashMap<String, Score>();
        IntStream.range(0, units).forEach(unit -> scores.put("u" + unit, CARD.score(facts(chance))));
        return scores;
    }

    private static Facts facts(Random chance) {
        var issued = 20 + chance.nextInt(40);
        var running = 1 + chance.nextInt(issued);
        var due = chance.nextInt(issued);
        var closed = due == 0 ? 0 : due - chance.nextInt(1 + due / 2);
        var paced = 1 + chance.nextInt(20);
        return new Facts(Map.ofEntries(
                Map.entry("issued", FactValue.of(issued)),
                Map.entry("acknowledged_on_time", FactValue.of(issued - chance.nextInt(1 + issued / 3))),
                Map.entry("running", FactValue.of(running)),
                Map.entry("reported", FactValue.of(running - chance.nextInt(1 + running / 2))),
                Map.entry("due", FactValue.of(due)),
                Map.entry("sheets", FactValue.of(3)),
                Map.entry("sheets_on_time", FactValue.of(chance.nextInt(4))),
                Map.entry("closed", FactValue.of(closed)),
                Map.entry("closed_on_time", FactValue.of(closed == 0 ? 0 : closed - chance.nextInt(closed))),
                Map.entry("ordered", FactValue.of(chance.nextInt(3))),
                Map.entry("overridden", FactValue.of(chance.nextInt(3))),
                Map.entry("overdue", FactValue.of(chance.nextInt(1 + due - closed))),
                Map.entry("paced", FactValue.of(paced)),
                Map.entry("on_pace", FactValue.of(paced - chance.nextInt(1 + paced / 2))),
                Map.entry("returned", FactValue.of(chance.nextInt(6))),
                Map.entry("reminded", FactValue.of(chance.nextInt(8)))));
    }
}
