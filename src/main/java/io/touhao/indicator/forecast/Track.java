package io.touhao.indicator.forecast;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A figure of each year up to each month (累计), as far as it is known. January may be missing, since it is reported with
 * February.
 */
public record Track(Map<YearMonth, BigDecimal> upTo) {

    private static final int DECEMBER = 12;

    public Track {
        upTo = java.util.Collections.unmodifiableMap(new TreeMap<>(upTo));
    }

    Optional<Double> at(int year, int month) {
        return Optional.ofNullable(upTo.get(YearMonth.of(year, month))).map(BigDecimal::doubleValue);
    }

    /** The last month known of a year. */
    Optional<YearMonth> last(int year) {
        return upTo.keySet().stream().filter(month -> month.getYear() == year).reduce((one, next) -> next);
    }

    /** The years before this one whose figures of the month and of December are known. */
    List<Integer> full(int before, int month) {
        return upTo.keySet().stream()
                .map(YearMonth::getYear)
                .distinct()
                .filter(year -> year < before && at(year, month).isPresent() && at(year, DECEMBER).isPresent())
                .toList();
    }
}
