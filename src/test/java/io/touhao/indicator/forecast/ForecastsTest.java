package io.touhao.indicator.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.touhao.indicator.forecast.Forecast.Method;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForecastsTest {

    private static final double[] SEASON = {6, 5, 8, 8, 9, 10, 7, 8, 9, 9, 10, 11};
    private static final long SEED = 20230918;

    @Test
    void growsBySeasonAndNotByTheCalendar() {
        var track = new Track(years(new Random(SEED), 6, 0, 8));
        var forecast = Forecasts.ofGrowing(track, 2023, 1).orElseThrow();
        assertThat(forecast.value()).isEqualByComparingTo("1000.0");
        assertThat(forecast.method()).isEqualTo(Method.SEASONAL_SHARE);
        assertThat(forecast.range().orElseThrow().holds(new BigDecimal("1000.0"))).isTrue();
    }

    @Test
    void theRangeHoldsTheOutcomeAboutFourTimesInFive() {
        var chance = new Random(SEED);
        var held = IntStream.range(0, 2_000).filter(run -> isHeld(chance)).count();
        assertThat(held / 2_000.0).as("seed %d", SEED).isBetween(0.76, 0.86);
    }

    @Test
    void theRangeOfALevelHoldsTheOutcomeOfASteadyWalkAboutFourTimesInFive() {
        var chance = new Random(SEED);
        var held = IntStream.range(0, 2_000).filter(run -> isLevelHeld(chance)).count();
        assertThat(held / 2_000.0).as("seed %d", SEED).isBetween(0.72, 0.88);
    }

    @Test
    void withOneEarlierYearTheRangeRestsOnThisYearsMonths() {
        var forecast = Forecasts.ofGrowing(new Track(years(new Random(SEED), 1, 0.05, 8)), 2023, 1).orElseThrow();
        assertThat(forecast.method()).isEqualTo(Method.SEASONAL_SHARE_BY_MONTHS);
        assertThat(forecast.errors()).isEqualTo(7);
        assertThat(forecast.range()).isPresent();
    }

    @Test
    void withTooFewErrorsThereIsAValueAndNoRange() {
        var forecast = Forecasts.ofGrowing(new Track(years(new Random(SEED), 1, 0.05, 3)), 2023, 1).orElseThrow();
        assertThat(forecast.errors()).isEqualTo(2);
        assertThat(forecast.range()).isEmpty();
    }

    @Test
    void withoutAnEarlierYearNothingIsForecast() {
        assertThat(Forecasts.ofGrowing(new Track(years(new Random(SEED), 0, 0.05, 8)), 2023, 1)).isEmpty();
    }

    @Test
    void aYearThatIsOverIsItself() {
        var track = new Track(years(new Random(SEED), 2, 0, 12));
        var forecast = Forecasts.ofGrowing(track, 2023, 1).orElseThrow();
        assertThat(forecast.method()).isEqualTo(Method.ACTUAL);
        assertThat(forecast.value()).isEqualByComparingTo("1000.0");
    }

    @Test
    void equalsShareTheBetterPlaceAndTheNextIsCountedFromAll() {
        var now = Map.of("a", new BigDecimal("7.0"), "b", new BigDecimal("7"), "c", new BigDecimal("6.1"), "d", BigDecimal.ONE);
        var before = Map.of("a", BigDecimal.ONE, "b", new BigDecimal("9"), "c", new BigDecimal("5"));
        assertThat(Placed.of(now, before, false)).extracting(Placed::who, Placed::place, one -> one.up().orElse(null))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 1, 2), org.assertj.core.groups.Tuple.tuple("b", 1, 0),
                        org.assertj.core.groups.Tuple.tuple("c", 3, -1), org.assertj.core.groups.Tuple.tuple("d", 4, null));
        assertThat(Placed.of(now, before, true).getFirst().who()).isEqualTo("d");
    }

    private static boolean isHeld(Random chance) {
        var whole = years(chance, 9, 0.15, 12);
        var known = new HashMap<>(whole);
        IntStream.rangeClosed(9, 12).forEach(month -> known.remove(YearMonth.of(2023, month)));
        return Forecasts.ofGrowing(new Track(known), 2023, 4).orElseThrow().range().orElseThrow()
                .holds(whole.get(YearMonth.of(2023, 12)));
    }

    private static boolean isLevelHeld(Random chance) {
        var known = new HashMap<YearMonth, BigDecimal>();
        var level = 5.0;
        var outcome = 0.0;
        for (var month = YearMonth.of(2016, 1); month.isBefore(YearMonth.of(2024, 1)); month = month.plusMonths(1)) {
            level += chance.nextGaussian() * 0.3;
            if (month.isBefore(YearMonth.of(2023, 9))) {
                known.put(month, BigDecimal.valueOf(level));
            }
            outcome = level;
        }
        return Forecasts.ofLevel(new Track(known), 2023, 4).orElseThrow().range().orElseThrow()
                .holds(BigDecimal.valueOf(outcome));
    }

    /** So many full years before 2023, and 2023 up to a month; 1,000 a year but for noise. */
    private static Map<YearMonth, BigDecimal> years(Random chance, int full, double noise, int months) {
        var upTo = new HashMap<YearMonth, BigDecimal>();
        for (var year = 2023 - full; year <= 2023; year++) {
            var sum = 0.0;
            for (var month = 1; month <= (year == 2023 ? months : 12); month++) {
                sum += 10 * SEASON[month - 1] * Math.exp(noise * chance.nextGaussian());
                upTo.put(YearMonth.of(year, month), BigDecimal.valueOf(sum));
            }
        }
        return upTo;
    }
}
