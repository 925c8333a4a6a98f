package io.touhao.report.circular;

import io.touhao.review.round.FrozenUnit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit in the ranking (位次).
 *
 * @param place 1 for the best; units whose printed rate and overdue share are equal have the same place
 * @param tied whether another unit has the same place
 * @param worse how many units stand below
 * @param before where it stood in the round before
 */
record Ranked(FrozenUnit unit, Tally tally, int place, boolean tied, int worse, Optional<Before> before) {

    record Before(int place, BigDecimal rate) {}

    /** Difference of the rates, in points. */
    Optional<BigDecimal> change() {
        return before.map(then -> tally.rate().subtract(then.rate()));
    }

    /** As the table prints it: 3, or 并列3. */
    String placeWords() {
        return (tied ? "并列" : "") + place;
    }

    /** 位次变化: ↑2, ↓1, — for none, 新 where there was no place before. */
    String moved(boolean comparable) {
        if (!comparable) {
            return "—";
        }
        return before.map(then -> then.place() == place ? "—" : (then.place() > place ? "↑" : "↓") + Math.abs(then.place() - place))
                .orElse("新");
    }
}
