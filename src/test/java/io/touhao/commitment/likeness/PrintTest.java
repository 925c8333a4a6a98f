package io.touhao.commitment.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How well copies are found among two thousand reports of the same few phrases. Seeded: the figures are always these. */
class PrintTest {

    private static final long SEED = 20230918;
    private static final int REPORTS = 2_000;
    private static final int COPIES = 200;

    private final Sayings sayings = new Sayings(SEED);
    private final List<String> reports = sayings.reports(REPORTS);
    private final Map<Long, Set<Integer>> meeting = new HashMap<>();

    PrintTest() {
        IntStream.range(0, REPORTS).forEach(index -> Arrays.stream(Print.of(reports.get(index)).bands())
                .forEach(band -> meeting.computeIfAbsent(band, key -> new HashSet<>()).add(index)));
    }

    @Test
    void findsCopiesAndLeavesWhatOnlySoundsAlike() {
        var recall = new EnumMap<Sayings.Way, Double>(Sayings.Way.class);
        var right = 0;
        var wrong = 0;
        for (var way : Sayings.Way.values()) {
            var found = 0;
            for (var index = 0; index < COPIES; index++) {
                var alike = alike(way.copy(sayings, reports.get(index)));
                var hit = alike.contains(index) ? 1 : 0;
                found += hit;
                wrong += alike.size() - hit;
            }
            right += found;
            recall.put(way, found / (double) COPIES);
        }
        var precision = right / (double) (right + wrong);
        System.out.printf("copies found, seed %d: %s; precision %.3f%n", SEED, recall, precision);
        assertThat(recall.get(Sayings.Way.SAME)).isEqualTo(1.0);
        assertThat(recall.get(Sayings.Way.OTHER_FIGURES)).isEqualTo(1.0);
        assertThat(recall.get(Sayings.Way.OTHER_PUNCTUATION)).isEqualTo(1.0);
        assertThat(recall.get(Sayings.Way.ONE_SENTENCE_MORE)).isGreaterThan(0.95);
        assertThat(recall.get(Sayings.Way.OTHER_ORDER)).isGreaterThan(0.95);
        assertThat(recall.get(Sayings.Way.OTHER_WHO)).isGreaterThan(0.9);
        assertThat(precision).isGreaterThan(0.9);
    }

    @Test
    void saysNothingOfTextsThatSayNothing() {
        assertThat(Print.of("正在推进。").bands()).isEmpty();
        assertThat(Print.of("累计完成 26 家。").percent(Print.of("累计完成 26 家。"))).isZero();
    }

    private Set<Integer> alike(String text) {
        var print = Print.of(text);
        var alike = new HashSet<Integer>();
        Arrays.stream(print.bands()).forEach(band -> meeting.getOrDefault(band, Set.of()).stream()
                .filter(index -> print.percent(Print.of(reports.get(index))) >= DefaultLikenesses.ALIKE)
                .forEach(alike::add));
        return alike;
    }
}
