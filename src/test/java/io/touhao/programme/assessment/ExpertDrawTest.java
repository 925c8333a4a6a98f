package io.touhao.programme.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExpertDrawTest {

    private static final List<ExpertDraw.Candidate> POOL = LongStream.rangeClosed(1, 60)
            .mapToObj(id -> new ExpertDraw.Candidate(id, "%03d".formatted(id), "37.37%02d".formatted(id % 16 + 1), id % 10 == 0 ? Set.of(id) : Set.of()))
            .toList();
    private static final List<ExpertDraw.Subject> FIRMS = LongStream.rangeClosed(1, 40)
            .mapToObj(id -> new ExpertDraw.Subject(id, "N-%03d".formatted(id), "37.37%02d".formatted(id % 16 + 1), id))
            .toList();

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderOfTheLists() {
        var one = new ExpertDraw("20231009-3F7A", POOL, FIRMS);
        var shuffledPool = new ArrayList<>(POOL);
        var shuffledFirms = new ArrayList<>(FIRMS);
        Collections.shuffle(shuffledPool, new Random(1));
        Collections.shuffle(shuffledFirms, new Random(2));
        var other = new ExpertDraw("20231009-3F7A", shuffledPool, shuffledFirms);
        assertThat(other.first(3)).isEqualTo(one.first(3));
        assertThat(other.second(3, 20)).isEqualTo(one.second(3, 20));
        assertThat(other.listHash()).isEqualTo(one.listHash());
        assertThat(new ExpertDraw("20231009-3F7B", POOL, FIRMS).first(3)).isNotEqualTo(one.first(3));
    }

    @Test
    void nobodyJudgesAFirmOfTheOwnCityOrOneWithTies() {
        var draw = new ExpertDraw("7", POOL, FIRMS);
        assertThat(draw.barred()).isGreaterThan(40);
        draw.first(3).forEach((application, experts) -> {
            var firm = FIRMS.get((int) (application - 1));
            assertThat(experts).hasSize(3).doesNotHaveDuplicates();
            assertThat(experts).noneMatch(expert -> expert.city().equals(firm.city()) || expert.ties().contains(firm.enterprise()));
        });
    }

    @Test
    void aSecondReaderIsAnotherAndAFifthOfAllAreReadTwice() {
        var draw = new ExpertDraw("7", POOL, FIRMS);
        var first = draw.first(3);
        var second = draw.second(3, 20);
        assertThat(second).hasSize(8);
        second.forEach((application, expert) -> assertThat(first.get(application)).doesNotContain(expert));
    }

    @Test
    void aChangedListHasAnotherHash() {
        var fewer = POOL.stream().skip(1).collect(Collectors.toList());
        assertThat(new ExpertDraw("7", fewer, FIRMS).listHash()).isNotEqualTo(new ExpertDraw("7", POOL, FIRMS).listHash());
    }
}
