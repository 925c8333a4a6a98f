package io.touhao.monitoring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.quantity.Period;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoLifeTest {

    private static final String CODE = "91370102MA3TH00016";

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        var one = DemoLife.of(CODE, "3490", 37);
        assertThat(output(DemoLife.of(CODE, "3490", 37))).isEqualTo(output(one));
        assertThat(output(DemoLife.of(CODE, "3490", 38))).isNotEqualTo(output(one));
    }

    @Test
    void returnsTwoYearsInPeriodsOfWhichTheFirstTwoMonthsAreOne() {
        assertThat(DemoLife.periods()).hasSize(22).first().isEqualTo(Period.parse("2021-09"));
        assertThat(DemoLife.periods()).contains(Period.parse("2023-01/P2M")).last().isEqualTo(Period.parse("2023-08"));
    }

    @Test
    void leavesAsProfitWhatIsLeft() {
        var life = DemoLife.of(CODE, "3490", 37);
        for (var month = 0; month < DemoLife.MONTHS; month++) {
            assertThat(life.at(DemoItem.REVENUE, month) - life.at(DemoItem.COST, month) - life.at(DemoItem.SURTAX, month)
                    - life.at(DemoItem.SELLING, month) - life.at(DemoItem.ADMIN, month) - life.at(DemoItem.RESEARCH, month)
                    - life.at(DemoItem.FINANCE, month)).isEqualTo(life.at(DemoItem.PROFIT, month));
        }
    }

    @Test
    void hasSizesAndFatesOfEverySort() {
        var industry = PlantedIndustry.of(PlantedIndustry.SEED, 4_000);
        assertThat(IntStream.range(0, 4_000).mapToObj(industry::fate).distinct())
                .contains("Steady", "Downturn", "Stop", "Untrue", "OwnPower", "TaxRelief", "LongerTerms", "Repair");
        assertThat(industry.untrue()).hasSizeBetween(50, 110);
    }

    private static long[] output(DemoLife life) {
        return IntStream.range(0, DemoLife.MONTHS).mapToLong(month -> life.at(DemoItem.OUTPUT, month)).toArray();
    }
}
