package io.touhao.programme.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.programme.ranking.Places.Placed;
import io.touhao.programme.ranking.Places.Pointed;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void equalPointsShareAPlaceAndTheNextIsLeftOut() {
        assertThat(places(List.of("80", "90", "80.0", "70"), 4)).extracting(Placed::place).containsExactly(1, 2, 2, 4);
    }

    @Test
    void whoeverSharesTheLastPlaceIsOnTheListToo() {
        assertThat(places(List.of("90", "80", "80", "80", "70"), 2)).extracting(Placed::listed).containsExactly(true, true, true, true, false);
    }

    private static List<Placed<String>> places(List<String> points, int size) {
        return Places.of(points.stream().map(one -> new Pointed<>(one, new BigDecimal(one))).toList(), size);
    }
}
