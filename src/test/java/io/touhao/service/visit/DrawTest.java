package io.touhao.service.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void theSameSeedAndListGiveTheSameSampleInWhateverOrderTheyCome() {
        var visits = new ArrayList<>(LongStream.range(1, 400).boxed().toList());
        var draw = Draw.of("20230918-7", visits, 20);
        Collections.shuffle(visits, new Random(7));
        assertThat(Draw.of("20230918-7", visits, 20)).isEqualTo(draw);
        assertThat(draw.drawn()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void anotherSeedOrListIsAnotherDraw() {
        var visits = LongStream.range(1, 400).boxed().toList();
        var draw = Draw.of("20230918-7", visits, 20);
        assertThat(Draw.of("20230918-8", visits, 20).drawn()).isNotEqualTo(draw.drawn());
        assertThat(Draw.of("20230918-7", visits.subList(1, 399), 20).hash()).isNotEqualTo(draw.hash());
    }

    @Test
    void fivePercentIsRoundedUpAndNeverMoreThanThereAre() {
        assertThat(Draw.count(41, 5, 1)).isEqualTo(3);
        assertThat(Draw.count(0, 5, 1)).isZero();
        assertThat(Draw.count(1, 5, 3)).isEqualTo(1);
    }
}
