package io.touhao.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        assertThat(Apportionment.split(new BigDecimal("10"), new TreeMap<>(Map.of("a", 5L, "b", 3L, "c", 3L))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a", new BigDecimal("4"), "b", new BigDecimal("3"), "c", new BigDecimal("3")));
    }

    @Test
    void breaksTiesByKey() {
        assertThat(Apportionment.split(new BigDecimal("1"), new TreeMap<>(Map.of("b", 1L, "a", 1L))))
                .containsEntry("a", new BigDecimal("1"))
                .containsEntry("b", new BigDecimal("0"));
    }

    @Test
    void splitsDecimalsAtTheirOwnScale() {
        assertThat(Apportionment.split(new BigDecimal("8.5"), new TreeMap<>(Map.of("a", 1L, "b", 1L))))
                .containsEntry("a", new BigDecimal("4.3"))
                .containsEntry("b", new BigDecimal("4.2"));
    }

    @Test
    void refusesWeightsThatAddToNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Apportionment.split(BigDecimal.TEN, Map.of("a", 0L)));
    }

    @Test
    void partsAlwaysAddToTheWholeAndStayWithinOneStepOfTheirQuota() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var run = 0; run < 2_000; run++) {
            var weights = new TreeMap<Integer, Long>(Map.of(0, 1L));
            for (var key = 1; key < 1 + random.nextInt(30); key++) {
                weights.put(key, (long) random.nextInt(5_000));
            }
            var whole = new BigDecimal(random.nextInt(2_000_000)).movePointLeft(random.nextInt(3));
            var parts = Apportionment.split(whole, weights);
            assertThat(parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %s run %s", seed, run)
                    .isEqualByComparingTo(whole);
            assertThat(parts).as("seed %s run %s", seed, run).allSatisfy((key, part) ->
                    assertThat(part.doubleValue()).isCloseTo(quota(whole, weights, key), within(whole)));
        }
    }

    private static double quota(BigDecimal whole, Map<Integer, Long> weights, Integer key) {
        var total = weights.values().stream().mapToLong(Long::longValue).sum();
        return whole.doubleValue() * weights.get(key) / total;
    }

    private static org.assertj.core.data.Offset<Double> within(BigDecimal whole) {
        return org.assertj.core.data.Offset.offset(Math.pow(10, -whole.scale()) + 1e-6);
    }
}
