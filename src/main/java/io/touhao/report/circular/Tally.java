package io.touhao.report.circular;

import io.touhao.review.round.FrozenRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many commitments of a subtree stand how. */
record Tally(Map<Counted, Integer> counts) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Tally {
        counts = Map.copyOf(counts);
    }

    static Tally of(List<FrozenRow> rows, LocalDate on) {
        var counts = new EnumMap<Counted, Integer>(Counted.class);
        for (var counted : Counted.values()) {
            counts.put(counted, (int) rows.stream().filter(row -> counted.counts(row, on)).count());
        }
        return new Tally(counts);
    }

    int count(Counted counted) {
        return counts.get(counted);
    }

    int all() {
        return count(Counted.ALL);
    }

    /** 办结率: closed out over all, in per cent with one decimal; none without any. */
    BigDecimal rate() {
        return share(Counted.CLOSED);
    }

    /** In per cent of all, with one decimal, as it is printed. */
    BigDecimal share(Counted counted) {
        return all() == 0
                ? BigDecimal.ZERO.setScale(1)
                : HUNDRED.multiply(BigDecimal.valueOf(count(counted))).divide(BigDecimal.valueOf(all()), 1, RoundingMode.HALF_UP);
    }
}
