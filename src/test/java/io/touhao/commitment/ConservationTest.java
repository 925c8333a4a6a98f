package io.touhao.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.quantity.Algebra;
import io.touhao.quantity.Bound;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConservationTest {

    private static final Target MATCHES = Target.of(Kind.COUNT_EVENTS, new BigDecimal("10000"), "家次", Bound.MIN);

    @Test
    void showsWhatNobodyHasPromised() {
        var conservation = Conservation.of(MATCHES, parts("6000", "3900"), 16);
        assertThat(conservation.remainder()).isEqualByComparingTo("100");
        assertThat(conservation.verdict()).isEqualTo(Conservation.Verdict.REMAINDER);
        assertThat(conservation.holds()).isFalse();
    }

    @Test
    void showsWhatIsPromisedBeyondTheWhole() {
        var conservation = Conservation.of(MATCHES, parts("6000", "4300"), 16);
        assertThat(conservation.overPromise()).isEqualByComparingTo("300");
        assertThat(conservation.verdict()).isEqualTo(Conservation.Verdict.OVER_PROMISED);
        assertThat(conservation.holds()).isTrue();
    }

    @Test
    void letsACeilingBeFallenShortOfAndNeverBroken() {
        var coke = Target.of(Kind.AMOUNT, new BigDecimal("3200"), "万吨", Bound.MAX);
        assertThat(Conservation.of(coke, parts("3100"), 16).holds()).isTrue();
        assertThat(Conservation.of(coke, parts("3100", "200"), 16).verdict())
                .isEqualTo(Conservation.Verdict.CEILING_BROKEN);
    }

    @Test
    void comparesTheWeightedMeanOfLevels() {
        var growth = Target.of(Kind.GROWTH, new BigDecimal("6.0"), "%", Bound.ABOUT);
        var parts = List.of(part("7.0", "3"), part("3.0", "1"));
        var conservation = Conservation.of(growth, parts, 2);
        assertThat(conservation.combined()).isEqualByComparingTo("6.000");
        assertThat(conservation.verdict()).isEqualTo(Conservation.Verdict.KEPT);
    }

    @Test
    void missesUnitsThatOweTheWholeAndHaveNotGotIt() {
        var conservation = Conservation.of(Target.coverage("规上工业企业"), parts("100", "100"), 3);
        assertThat(conservation.verdict()).isEqualTo(Conservation.Verdict.INCOMPLETE);
        assertThat(conservation.missing()).isEqualTo(1);
    }

    @Test
    void takesTheLeastWhereEachOwesTheWhole() {
        var conservation = Conservation.of(Target.coverage("规上工业企业"), parts("100", "90"), 2);
        assertThat(conservation.remainder()).isEqualByComparingTo("10");
    }

    private static List<Algebra.Part> parts(String... values) {
        return Stream.of(values).map(value -> part(value, "0")).toList();
    }

    private static Algebra.Part part(String value, String weight) {
        return new Algebra.Part(Optional.of(new BigDecimal(value)), new BigDecimal(weight));
    }
}
