package io.touhao.service.visit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is laid out, everybody is visited by one officer, nobody carries more than the fair share, and routes hold together. */
class LayOutPropertyTest {

    private static final int RUNS = 300;

    @Test
    void eachIsVisitedOnceAndNobodyCarriesMoreThanTheShare() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        for (var run = 0; run < RUNS; run++) {
            var stops = stops(chance);
            var officers = officers(chance);
            var places = LayOut.of(stops, officers, List.of(YearMonth.of(2023, 9), YearMonth.of(2023, 10), YearMonth.of(2023, 11)));
            var share = LayOut.share(stops.size(), officers);
            assertThat(places.stream().map(LayOut.Place::stop)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(stops);
            var loads = places.stream().collect(Collectors.groupingBy(LayOut.Place::officer, Collectors.counting()));
            loads.forEach((officer, count) -> assertThat(officer.load() + count).as("seed %d", seed).isLessThanOrEqualTo(Math.max(share, officer.load())));
        }
    }

    @Test
    void aRouteIsSplitOnlyWhereItIsMoreThanIsLeftOfAShare() {
        var seed = System.nanoTime();
        var chance = new Random(seed);
        for (var run = 0; run < RUNS; run++) {
            var stops = stops(chance);
            var officers = officers(chance).stream().map(officer -> new LayOut.Officer(officer.post(), officer.name(), 0)).toList();
            var places = LayOut.of(stops, officers, List.of(YearMonth.of(2023, 9)));
            var hands = places.stream().collect(Collectors.groupingBy(
                    place -> place.stop().route(), Collectors.mapping(place -> place.officer().post(), Collectors.toSet())));
            var splits = hands.values().stream().mapToInt(posts -> posts.size() - 1).sum();
            assertThat(splits).as("seed %d", seed).isLessThan(officers.size());
        }
    }

    private static List<LayOut.Stop> stops(Random chance) {
        return IntStream.range(0, 1 + chance.nextInt(80)).mapToObj(id -> new LayOut.Stop(id, "片区" + chance.nextInt(9))).toList();
    }

    private static List<LayOut.Officer> officers(Random chance) {
        return IntStream.range(0, 1 + chance.nextInt(6)).mapToObj(id -> new LayOut.Officer(id, "人" + id, chance.nextInt(20))).toList();
    }
}
