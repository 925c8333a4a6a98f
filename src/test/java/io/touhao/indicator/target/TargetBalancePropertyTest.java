package io.touhao.indicator.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.IndicatorId;
import io.touhao.quantity.Algebra;
import io.touhao.quantity.Amount;
import io.touhao.quantity.Bound;
import io.touhao.quantity.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TargetBalancePropertyTest {

    private static final long SEED = 20230918;

    @Test
    void remainderAndOverPromiseAlwaysMakeUpTheWhole() {
        var chance = new Random(SEED);
        IntStream.range(0, 2_000).forEach(run -> {
            var algebra = Algebra.values()[chance.nextInt(Algebra.values().length)];
            var whole = target("37", algebra, Bound.MIN, chance.nextInt(1, 1_000), 0);
            var parts = IntStream.range(0, chance.nextInt(17))
                    .mapToObj(city -> target("37.37%02d".formatted(city), algebra, Bound.MIN, chance.nextInt(200), chance.nextInt(5)))
                    .toList();
            var balance = TargetBalance.of(whole, parts);
            assertThat(balance.combined().add(balance.remainder()).subtract(balance.overPromise()))
                    .as("seed %d run %d %s", SEED, run, algebra)
                    .isEqualByComparingTo(whole.amount().value());
            assertThat(balance.remainder().min(balance.overPromise())).isEqualByComparingTo("0");
        });
    }

    @Test
    void saysWhatTheDifferenceMeans() {
        assertThat(words(Algebra.SUM, Bound.MIN, 10, 4, 6)).isEqualTo("守恒");
        assertThat(words(Algebra.SUM, Bound.MIN, 10, 4, 5)).isEqualTo("有剩余");
        assertThat(words(Algebra.UNION, Bound.MIN, 10, 8, 5)).isEqualTo("有加码");
        assertThat(words(Algebra.SUM, Bound.MAX, 10, 8, 5)).isEqualTo("超上限");
        assertThat(words(Algebra.EACH, Bound.MIN, 100, 100, 100)).isEqualTo("守恒");
        assertThat(words(Algebra.WEIGHTED, Bound.ABOUT, 6, 7, 5)).isEqualTo("守恒");
        assertThat(TargetBalance.of(target("37", Algebra.SUM, Bound.MIN, 10, 0), List.of()).words()).isEqualTo("不分解");
    }

    @Test
    void weighsALevelByThoseItIsOf() {
        var whole = target("37", Algebra.WEIGHTED, Bound.ABOUT, 6, 0);
        var parts = List.of(target("37.3701", Algebra.WEIGHTED, Bound.ABOUT, 8, 3), target("37.3702", Algebra.WEIGHTED, Bound.ABOUT, 4, 1));
        assertThat(TargetBalance.of(whole, parts).combined()).isEqualByComparingTo("7");
    }

    private static String words(Algebra algebra, Bound bound, int whole, int one, int other) {
        return TargetBalance.of(
                target("37", algebra, bound, whole, 0),
                List.of(target("37.3701", algebra, bound, one, 1), target("37.3702", algebra, bound, other, 1))).words();
    }

    private static UnitTarget target(String unit, Algebra algebra, Bound bound, int figure, int weight) {
        return new UnitTarget(
                IndicatorId.of("visits"), UnitPath.of(unit), unit, Period.year(2023), algebra, bound,
                new Amount(BigDecimal.valueOf(figure), "家"), BigDecimal.valueOf(weight), "/commitments/1");
    }
}
