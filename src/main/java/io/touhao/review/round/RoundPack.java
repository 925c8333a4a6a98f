package io.touhao.review.round;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.WorkingDays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * When rounds are held and how long each level has, as a dated pack says: {@code packs/rounds/}. All counts are working
 * days.
 *
 * @param from the first day the pack holds
 * @param until the last; none until further notice
 * @param opens how long before the last working day of the period a round opens
 * @param remind how long before the last day of counties whoever has not reported is reminded; 0 for never
 * @param county how long after the opening counties have
 */
record RoundPack(
        String id, LocalDate from, Optional<LocalDate> until, UnitPath root, Rhythm every, int opens, int county, int city,
        int province, int freeze, int circular, int remind) {

    private static final List<String> QUARTERS = List.of("一", "二", "三", "四");

    static List<RoundPack> all() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:packs/rounds/*.yaml");
            return Arrays.stream(files).map(file -> {
                try (var stream = file.getInputStream()) {
                    return read(stream);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }).distinct().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    static RoundPack read(InputStream stream) {
        Map<String, Object> pack = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        var holds = (Map<String, Object>) pack.get("holds");
        return new RoundPack(
                (String) pack.get("id"), day(holds.get("from")), Optional.ofNullable(holds.get("until")).map(RoundPack::day),
                UnitPath.of((String) pack.get("root")), Rhythm.valueOf(pack.get("every").toString().toUpperCase(Locale.ROOT)),
                (Integer) pack.get("opens"), (Integer) pack.get("county"), (Integer) pack.get("city"),
                (Integer) pack.get("province"), (Integer) pack.get("freeze"), (Integer) pack.get("circular"), (Integer) pack.getOrDefault("remind", 0));
    }

    /** YAML reads a bare day as midnight in UTC. */
    private static LocalDate day(Object value) {
        return value instanceof java.util.Date date
                ? date.toInstant().atZone(java.time.ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(value.toString());
    }

    /** The round of the period that the day lies in, where it has begun to report by then. */
    Optional<RoundCall> due(LocalDate day, WorkingDays calendar) {
        var holds = !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        var opening = opening(day, calendar);
        return holds && !day.isBefore(opening) ? Optional.of(call(day, opening, calendar)) : Optional.empty();
    }

    private LocalDate opening(LocalDate day, WorkingDays calendar) {
        var opening = last(day);
        for (var left = opens + (calendar.isWorkingDay(opening) ? 0 : 1); left > 0; ) {
            opening = opening.minusDays(1);
            left -= calendar.isWorkingDay(opening) ? 1 : 0;
        }
        return opening;
    }

    private RoundCall call(LocalDate day, LocalDate opening, WorkingDays calendar) {
        var deadlines = new Deadlines(
                calendar.after(opening, county), calendar.after(opening, city), calendar.after(opening, province),
                calendar.after(opening, freeze), calendar.after(opening, circular));
        return new RoundCall(key(day), name(day), every, root, first(day), last(day), deadlines);
    }

    private LocalDate first(LocalDate day) {
        return switch (every) {
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH, CALLED -> day.withDayOfMonth(1);
        };
    }

    private LocalDate last(LocalDate day) {
        return switch (every) {
            case QUARTER -> first(day).plusMonths(3).minusDays(1);
            case WEEK -> first(day).plusDays(6);
            case MONTH, CALLED -> first(day).plusMonths(1).minusDays(1);
        };
    }

    private String key(LocalDate day) {
        return switch (every) {
            case QUARTER -> "%dQ%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
            case WEEK -> "%dW%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH, CALLED -> "%d-%02d".formatted(day.getYear(), day.getMonthValue());
        };
    }

    private String name(LocalDate day) {
        return switch (every) {
            case QUARTER -> "%d年第%s季度".formatted(day.getYear(), QUARTERS.get(day.get(IsoFields.QUARTER_OF_YEAR) - 1));
            case WEEK -> "%d年第%d周".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH, CALLED -> "%d年%d月".formatted(day.getYear(), day.getMonthValue());
        };
    }
}
