package io.touhao.indicator.forecast;

import io.touhao.indicator.forecast.Forecast.Method;
import io.touhao.indicator.forecast.Forecast.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Forecasts to the end of the year from a figure's own past.
 *
 * <p>A figure that grows over the year is what is done so far over the mean share that earlier years had done by the same
 * month. A level, a rate or a growth is expected to stay. The range is the value give or take the error that four in five
 * back-tests stayed within, by the order statistic ⌈0.8 (n + 1)⌉ of n past errors; where that asks for more errors than
 * there are, no range is given.
 */
public final class Forecasts {

    private static final int DECEMBER = 12;

    private Forecasts() {}

    /** Of a figure that grows over the year; none where this year or every earlier one is unknown. */
    public static Optional<Forecast> ofGrowing(Track track, int year, int decimals) {
        return track.last(year).flatMap(at -> at.getMonthValue() == DECEMBER
                ? Optional.of(actual(track, at, decimals))
                : growing(track, at, decimals));
    }

    /** Of a level, a rate or a growth, which stays; none where this year is unknown. */
    public static Optional<Forecast> ofLevel(Track track, int year, int decimals) {
        return track.last(year).map(at -> at.getMonthValue() == DECEMBER
                ? actual(track, at, decimals)
                : level(track, at, decimals));
    }

    private static Forecast actual(Track track, YearMonth at, int decimals) {
        var value = round(track.at(at.getYear(), DECEMBER).orElseThrow(), decimals);
        return new Forecast(at, value, Optional.of(new Range(value, value)), Method.ACTUAL, 0);
    }

    private static Optional<Forecast> growing(Track track, YearMonth at, int decimals) {
        var month = at.getMonthValue();
        var years = track.full(at.getYear(), month).stream().filter(year -> track.at(year, DECEMBER).orElseThrow() != 0).toList();
        var share = mean(years, year -> share(track, year, month));
        if (years.isEmpty() || share <= 0) {
            return Optional.empty();
        }
        var value = track.at(at.getYear(), month).orElseThrow() / share;
        var byYears = errorsOfYears(track, years, month);
        var enough = spread(byYears).isPresent();
        var errors = enough ? byYears : errorsOfMonths(track, years, at);
        var range = spread(errors).map(error -> range(value, Math.abs(value) * error, decimals));
        return Optional.of(new Forecast(
                at, round(value, decimals), range,
                enough ? Method.SEASONAL_SHARE : Method.SEASONAL_SHARE_BY_MONTHS, errors.size()));
    }

    /** Each year forecast from the others. */
    private static List<Double> errorsOfYears(Track track, List<Integer> years, int month) {
        if (years.size() < 2) {
            return List.of();
        }
        return years.stream()
                .map(year -> {
                    var others = years.stream().filter(other -> !other.equals(year)).toList();
                    return share(track, year, month) / mean(others, other -> share(track, other, month));
                })
                .map(ratio -> Math.abs(1 / ratio - 1))
                .filter(Double::isFinite)
                .toList();
    }

    /** This month forecast from each earlier month of this year. */
    private static List<Double> errorsOfMonths(Track track, List<Integer> years, YearMonth at) {
        var now = track.at(at.getYear(), at.getMonthValue()).orElseThrow();
        return IntStream.range(1, at.getMonthValue()).boxed()
                .filter(month -> track.at(at.getYear(), month).filter(done -> done != 0).isPresent())
                .filter(month -> years.stream().allMatch(year -> track.at(year, month).filter(done -> done != 0).isPresent()))
                .map(month -> now / (track.at(at.getYear(), month).orElseThrow()
                        * mean(years, year -> track.at(year, at.getMonthValue()).orElseThrow() / track.at(year, month).orElseThrow())))
                .map(ratio -> Math.abs(ratio - 1))
                .toList();
    }

    private static Forecast level(Track track, YearMonth at, int decimals) {
        var value = track.at(at.getYear(), at.getMonthValue()).orElseThrow();
        var errors = moves(track, DECEMBER - at.getMonthValue());
        var range = spread(errors).map(error -> range(value, error, decimals));
        return new Forecast(at, round(value, decimals), range, Method.LAST_LEVEL, errors.size());
    }

    /** How far the level moved over so many months, whenever both ends are known. */
    private static List<Double> moves(Track track, int months) {
        return track.upTo().keySet().stream()
                .flatMap(from -> {
                    var to = track.upTo().get(from.plusMonths(months));
                    return to == null ? Stream.<Double>empty()
                            : Stream.of(to.subtract(track.upTo().get(from)).abs().doubleValue());
                })
                .toList();
    }

    private static Optional<Double> spread(List<Double> errors) {
        var place = (int) Math.ceil(Forecast.CONFIDENCE / 100.0 * (errors.size() + 1));
        return place > errors.size() ? Optional.empty() : Optional.of(errors.stream().sorted().toList().get(place - 1));
    }

    private static double share(Track track, int year, int month) {
        return track.at(year, month).orElseThrow() / track.at(year, DECEMBER).orElseThrow();
    }

    private static double mean(List<Integer> years, ToDoubleFunction<Integer> figure) {
        return years.stream().mapToDouble(figure).average().orElse(0);
    }

    private static Range range(double value, double error, int decimals) {
        return new Range(
                BigDecimal.valueOf(value - error).setScale(decimals, RoundingMode.FLOOR),
                BigDecimal.valueOf(value + error).setScale(decimals, RoundingMode.CEILING));
    }

    private static BigDecimal round(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
