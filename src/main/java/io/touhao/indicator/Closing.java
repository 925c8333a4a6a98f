package io.touhao.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * When the records of a month are all in (截止): on a day of the month after. What came before that day is a part of the
 * month and not its figure.
 *
 * @param day of the month after, 1 to 28
 */
public record Closing(int day) {

    public Closing {
        if (day < 1 || day > 28) {
            throw new IllegalArgumentException("no day of every month: " + day);
        }
    }

    /** The last day of the latest month whose records are in on a day. */
    public LocalDate settled(LocalDate on) {
        var month = YearMonth.from(on);
        return month.minusMonths(on.getDayOfMonth() >= day ? 1 : 2).atEndOfMonth();
    }
}
