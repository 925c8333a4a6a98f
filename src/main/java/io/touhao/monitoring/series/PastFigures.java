package io.touhao.monitoring.series;

import io.touhao.quantity.Period;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What figures of a panel were held to be before they were corrected, or before they came late. A rule that spoke in a
 * period spoke of the figures as they were known when that period's returns were closed.
 */
public final class PastFigures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int CLOSED_ON = 23;

    private final Map<Spot, List<Edition>> editions = new HashMap<>();

    /** Where figures stand: all that an enterprise states of a period, or one measure that others took. */
    private record Spot(Kind kind, int firm, int period) {}

    /** Whose figures they are. */
    public enum Kind {
        RETURNED, METERED, TAXED
    }

    /**
     * What was held to be so over a time.
     *
     * @param month of the period that it is about; its last for what is returned as a whole
     * @param figures of each measure that is returned, in their order; one of what others took
     */
    public record Edition(YearMonth month, Instant from, Optional<Instant> until, double[] figures) {

        boolean isHeldAt(Instant at) {
            return !from.isAfter(at) && until.filter(end -> !end.isAfter(at)).isEmpty();
        }
    }

    /** When a period's returns are closed and warnings go out the last time: on the twenty-third of the month after. */
    public static Instant seen(Period period) {
        return period.to().plusMonths(1).atDay(CLOSED_ON).atTime(LocalTime.of(2, 0)).atZone(ZONE).toInstant();
    }

    /** Adds an edition. Where there is one of a spot, all of it must be added. */
    public void add(Kind kind, int firm, int period, Edition edition) {
        editions.computeIfAbsent(new Spot(kind, firm, period), spot -> new ArrayList<>()).add(edition);
    }

    public boolean isEmpty() {
        return editions.isEmpty();
    }

    /** The panel up to a period as it was known when that was closed; nothing where it is what it is now. */
    public Optional<Panel> seenIn(Panel now, int period) {
        var at = seen(now.periods().get(period));
        var then = now.upTo(period);
        var differs = false;
        for (var spot : editions.entrySet()) {
            if (spot.getKey().period() <= period) {
                differs |= set(then, spot.getKey(), spot.getValue(), at);
            }
        }
        return differs ? Optional.of(then) : Optional.empty();
    }

    private static boolean set(Panel panel, Spot spot, List<Edition> editions, Instant at) {
        var held = editions.stream().filter(edition -> edition.isHeldAt(at)).toList();
        var differs = false;
        var measures = measures(spot.kind());
        for (var place = 0; place < measures.size(); place++) {
            var figure = figure(panel.periods().get(spot.period()), spot.kind(), held, place);
            differs |= Double.compare(panel.at(measures.get(place), spot.firm(), spot.period()), figure) != 0;
            panel.set(measures.get(place), spot.firm(), spot.period(), figure);
        }
        return differs;
    }

    static List<Measure> measures(Kind kind) {
        return switch (kind) {
            case RETURNED -> java.util.Arrays.stream(Measure.values()).filter(Measure::isReturned).toList();
            case METERED -> List.of(Measure.METERED);
            case TAXED -> List.of(Measure.TAXED);
        };
    }

    /** What others took is monthly and is added up where every month of the period is there. */
    private static double figure(Period period, Kind kind, List<Edition> held, int place) {
        if (kind == Kind.RETURNED) {
            return held.isEmpty() ? Double.NaN : held.getFirst().figures()[place];
        }
        return held.stream().map(Edition::month).distinct().count() < period.months() ? Double.NaN
                : held.stream().mapToDouble(edition -> edition.figures()[place]).sum();
    }
}
