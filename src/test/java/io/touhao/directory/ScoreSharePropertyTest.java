package io.touhao.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However a period is divided among persons, their shares add up to one and their parts to the score. */
class ScoreSharePropertyTest {

    @Test
    void sharesAddUpToOneAndPartsToTheScore() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var served = served(random);
            var score = BigDecimal.valueOf(random.nextInt(20_000), random.nextInt(4));
            var shares = ScoreShare.split(score, served);
            var what = "seed %d, round %d: %s of %s".formatted(seed, round, served, score);
            assertThat(shares).as(what).hasSameSizeAs(served);
            assertThat(shares.stream().map(ScoreShare::share).reduce(BigDecimal.ZERO, BigDecimal::add)).as(what)
                    .isEqualByComparingTo(BigDecimal.ONE);
            assertThat(shares.stream().map(ScoreShare::score).reduce(BigDecimal.ZERO, BigDecimal::add)).as(what)
                    .isEqualByComparingTo(score);
            assertThat(shares).as(what).isSortedAccordingTo((one, other) ->
                    one.served().days() > other.served().days() && one.score().compareTo(other.score()) < 0 ? 1 : 0);
        }
    }

    @Test
    void aHandOverInMidQuarterSplitsNinetyTwoDays() {
        var shares = ScoreShare.split(new BigDecimal("90"), List.of(served(1, 46), served(2, 46)));
        assertThat(shares).extracting(ScoreShare::score).containsExactly(new BigDecimal("45.00"), new BigDecimal("45.00"));
    }

    @Test
    void nobodyBearsWhatNobodyServed() {
        assertThat(ScoreShare.split(BigDecimal.TEN, List.of())).isEmpty();
    }

    private static List<DaysServed> served(Random random) {
        return IntStream.range(0, 1 + random.nextInt(5)).mapToObj(index -> served(index + 1, 1 + random.nextInt(92))).toList();
    }

    private static DaysServed served(long person, long days) {
        return new DaysServed(new PersonId(person), "甲" + person, days);
    }
}
