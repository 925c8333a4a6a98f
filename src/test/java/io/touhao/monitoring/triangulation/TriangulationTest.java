package io.touhao.monitoring.triangulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.monitoring.demo.PlantedIndustry;
import io.touhao.monitoring.series.Measure;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comparing sources finds of untrue figures that were planted, and how often it sends somebody in vain. */
class TriangulationTest {

    private static final TriangulationRule RULE = TriangulationPacks.bundled();
    private static final int FIRMS = 4_000;

    /** Found when somebody is sent within so many periods after the untruth began. */
    private static final int SOON = 6;

    @Test
    void findsPlantedUntruthsAtTheStatedRates() {
        for (var seed : new long[] {PlantedIndustry.SEED, 1, 2}) {
            var industry = PlantedIndustry.of(seed, FIRMS);
            var found = Found.of(industry, Triangulation.of(RULE, industry.panel()));
            System.out.println("triangulation, seed " + seed + ": " + found);
            assertThat(found.recall()).as("recall, seed %d", seed).isGreaterThan(0.9);
            assertThat(found.falseAlarms()).as("false alarms, seed %d", seed).isLessThan(0.003);
        }
    }

    @Test
    void needsBothSources() {
        var industry = PlantedIndustry.of(PlantedIndustry.SEED, FIRMS);
        var both = Triangulation.of(RULE, industry.panel());
        var period = industry.panel().last();
        var alone = IntStream.range(0, FIRMS)
                .filter(firm -> both.electricityGap(firm, period) <= RULE.electricity() && !both.disagree(firm, period))
                .mapToObj(industry::fate)
                .toList();
        assertThat(alone).contains("OwnPower", "Outsourced");
        assertThat(alone.stream().filter("Untrue"::equals).count()).isLessThan(alone.size() / 10);
    }

    @Test
    void usesNothingLater() {
        var panel = PlantedIndustry.of(PlantedIndustry.SEED, 400).panel();
        var now = Triangulation.of(RULE, panel);
        var then = Triangulation.of(RULE, panel.upTo(15));
        for (var firm = 0; firm < 400; firm++) {
            assertThat(Double.valueOf(then.electricityGap(firm, 15))).isEqualTo(Double.valueOf(now.electricityGap(firm, 15)));
            assertThat(Double.valueOf(then.taxGap(firm, 15))).isEqualTo(Double.valueOf(now.taxGap(firm, 15)));
        }
    }

    @Test
    void saysNothingWithoutHistory() {
        var panel = PlantedIndustry.of(PlantedIndustry.SEED, 200).panel();
        IntStream.rangeClosed(0, panel.last() - 3).forEach(period -> panel.set(Measure.METERED, 0, period, Double.NaN));
        var compared = Triangulation.of(RULE, panel);
        assertThat(compared.isKnown(0, panel.last())).isFalse();
        assertThat(compared.disagree(0, panel.last())).isFalse();
    }

    /**
     * Counts over all periods in which an answer is known.
     *
     * @param planted untruths that began when a habit was known
     * @param sent periods of honest enterprises in which somebody would be sent anew
     */
    private record Found(int planted, int found, int honest, int sent, double delay) {

        static Found of(PlantedIndustry industry, Triangulation compared) {
            var untrue = industry.untrue();
            var last = industry.panel().last();
            var planted = untrue.keySet().stream()
                    .filter(firm -> untrue.get(firm) + 2 <= last && compared.isKnown(firm, untrue.get(firm) + 1))
                    .toList();
            var waits = planted.stream()
                    .mapToInt(firm -> IntStream.rangeClosed(untrue.get(firm), Math.min(last, untrue.get(firm) + SOON))
                            .filter(period -> compared.disagree(firm, period)).findFirst().orElse(-1) - untrue.get(firm))
                    .filter(wait -> wait >= 0)
                    .toArray();
            var honest = IntStream.range(0, FIRMS).filter(firm -> !untrue.containsKey(firm)).toArray();
            var known = 0;
            var sent = 0;
            for (var firm : honest) {
                for (var period = 1; period <= last; period++) {
                    known += compared.isKnown(firm, period) ? 1 : 0;
                    sent += compared.disagree(firm, period) && !compared.disagree(firm, period - 1) ? 1 : 0;
                }
            }
            return new Found(planted.size(), waits.length, known, sent, IntStream.of(waits).average().orElse(-1));
        }

        double recall() {
            return found / (double) planted;
        }

        double falseAlarms() {
            return sent / (double) honest;
        }

        @Override
        public String toString() {
            return "planted %d, found %d (%.1f %%) after %.1f periods; honest firm-periods %d, sent in vain %d (%.3f %%)"
                    .formatted(planted, found, 100 * recall(), delay, honest, sent, 100 * falseAlarms());
        }
    }
}
