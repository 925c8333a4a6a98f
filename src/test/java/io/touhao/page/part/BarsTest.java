package io.touhao.page.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touhao.page.Signal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bars say their numbers, and stay inside their track. */
class BarsTest {

    @Test
    void drawsACountFromNoughtToItsTarget() {
        var bar = Bullet.towards(
                new BigDecimal("6142"), new BigDecimal("10000"), Optional.of(new BigDecimal("66.7")), Signal.YELLOW);

        assertThat(bar.value()).isCloseTo(61.42, within(0.001));
        assertThat(bar.label()).isEqualTo("完成 61.4%，序时 66.7%");
        assertThat(bar.valueClass()).isEqualTo("val val-y");
    }

    @Test
    void staysInsideItsTrackWhenTheTargetIsPassedOrNought() {
        var passed = Bullet.towards(new BigDecimal("150"), new BigDecimal("100"), Optional.empty(), Signal.GREEN);
        var nought = Bullet.towards(BigDecimal.ONE, BigDecimal.ZERO, Optional.empty(), Signal.NONE);

        assertThat(passed.value()).isEqualTo(100);
        assertThat(passed.label()).isEqualTo("完成 150.0%");
        assertThat(nought.value()).isZero();
    }

    @Test
    void drawsADifferenceFromTheMiddle() {
        var below = Gap.of(new BigDecimal("-0.5"), "上年", Signal.RED);
        var farAbove = Gap.of(new BigDecimal("9"), "目标", Signal.GREEN);

        assertThat(below.start()).isEqualTo(37.5);
        assertThat(below.width()).isEqualTo(12.5);
        assertThat(below.label()).isEqualTo("较上年 −0.5 个百分点");
        assertThat(farAbove.start() + farAbove.width()).isEqualTo(100);
    }

    @Test
    void drawsTheSameOrderAndLeavesOutNoughts() {
        var stack = Stack.of(3, 9, 0, 1);

        assertThat(stack.label()).isEqualTo("已销号 3，正常 9，偏慢 0，滞后 1");
        assertThat(stack.pieces()).extracting(Stack.Piece::signal)
                .containsExactly(Signal.DONE, Signal.GREEN, Signal.RED);
        assertThat(Stack.of(0, 0, 0, 0).pieces()).isEmpty();
    }

    @Test
    void addsTheHoldersUp() {
        var clock = new HoldingClock(
                LocalDate.of(2023, 4, 1), LocalDate.of(2023, 12, 31), LocalDate.of(2023, 9, 18),
                LocalDate.of(2023, 12, 31), List.of(
                        new HoldingClock.Lane("省", HoldingClock.Lane.Kind.PROVINCE, 5, List.of()),
                        new HoldingClock.Lane("市", HoldingClock.Lane.Kind.CITY, 19, List.of())));

        assertThat(clock.sums()).isEqualTo("至今 24 个工作日 = 省 5 + 市 19");
        assertThat(clock.months()).hasSize(9);
        assertThat(clock.place(LocalDate.of(2020, 1, 1))).isEqualTo(13);
        assertThat(clock.place(LocalDate.of(2030, 1, 1))).isEqualTo(89);
    }

    @Test
    void knowsFourDepthsOfInk() {
        assertThatThrownBy(() -> new Tile("3701", "济南", "78.6", 5, Signal.GREEN, "#"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
