package io.touhao.indicator;

import io.touhao.directory.UnitPath;
import io.touhao.quantity.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The values of indicators, as the viewer's scope shows them: the own subtree and the line above. Everything can be asked
 * as it was known at an instant; what was published on a day is found again unchanged.
 */
public interface Values {

    /**
     * The indicator's own figure (headline measure) of the latest period whose records were in by the day, as known when
     * the day was over; none where there was no value. A month whose returns are still being gathered is no figure yet.
     */
    Optional<Value> latest(IndicatorId indicator, UnitPath unit, LocalDate day);

    /**
     * The last day of the latest period that counts on a day: later ones are still being gathered, and are shown as such.
     */
    LocalDate settled(IndicatorId indicator, LocalDate day);

    /** One value as known at the instant. */
    Optional<Value> find(IndicatorId indicator, UnitPath unit, Period period, Measure measure, Instant knownAt);

    /** The whole unit's values of one measure by period, oldest first, as known at the instant. */
    List<Value> series(IndicatorId indicator, UnitPath unit, Measure measure, Instant knownAt);

    /** Values of the units right below, by unit, as known at the instant; zones stand with the counties. */
    List<Value> below(IndicatorId indicator, UnitPath parent, Period period, Measure measure, Instant knownAt);

    /** Values of all units of the subtree that lie at a depth: 2 cities, 3 counties and zones. */
    List<Value> atDepth(IndicatorId indicator, UnitPath root, int depth, Period period, Measure measure, Instant knownAt);

    /** Values by the members of a dimension, as known at the instant. */
    List<Value> slices(
            IndicatorId indicator, UnitPath unit, Period period, Measure measure, String dimension, Instant knownAt);

    /** All editions of a series, by period and then by when each became known. */
    List<Value> editions(IndicatorId indicator, UnitPath unit, Measure measure);
}
