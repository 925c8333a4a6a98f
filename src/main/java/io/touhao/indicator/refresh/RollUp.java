package io.touhao.indicator.refresh;

import io.touhao.directory.UnitPath;
import io.touhao.indicator.Indicator;
import io.touhao.indicator.Slice;
import io.touhao.indicator.Span;
import io.touhao.indicator.fact.Part;
import io.touhao.indicator.fact.Tally;
import io.touhao.quantity.Period;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns months of a unit into the periods of a definition (汇总); a period is there where its last month is reported. */
final class RollUp {

    private RollUp() {}

    /** A unit, or a slice of it. */
    record Place(UnitPath unit, Slice slice) {}

    static Map<Place, Map<Period, Tally>> of(Indicator indicator, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.indicator().equals(indicator.id()) && part.version() == indicator.version())
                .collect(Collectors.groupingBy(part -> new Place(part.unit(), part.slice())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> periods(indicator.span(), entry.getValue())));
    }

    private static Map<Period, Tally> periods(Span span, List<Part> parts) {
        var months = new TreeMap<YearMonth, Tally>();
        parts.forEach(part -> months.merge(YearMonth.from(part.month()), part.tally(), Tally::plus));
        var periods = new HashMap<Period, Tally>();
        var sofar = Tally.NOTHING;
        var year = 0;
        for (var month : months.entrySet()) {
            sofar = month.getKey().getYear() == year ? sofar.plus(month.getValue()) : month.getValue();
            year = month.getKey().getYear();
            if (span == Span.TO_DATE || span == Span.YEAR) {
                periods.put(span.period(month.getKey()), sofar);
            } else {
                periods.merge(span.period(month.getKey()), month.getValue(), Tally::plus);
            }
        }
        return periods;
    }
}
