package io.touhao.indicator;

import io.touhao.quantity.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/** How final a value is (数据版本): figures are revised for months, and every edition is kept. */
public enum ValueStanding {
    /** 初步数. */
    PRELIMINARY("初步数"),
    /** 修订数. */
    REVISED("修订数"),
    /** 最终数. */
    FINAL("最终数");

    private static final int REVISED_ON = 20;

    private final String title;

    ValueStanding(String title) {
        this.title = title;
    }

    /** The word people use. */
    public String title() {
        return title;
    }

    /**
     * What a value worked out from records is on a day: preliminary until the twentieth after the quarter's end, revised
     * until the end of May of the next year. Both days are ours until an office sets others (assumption).
     */
    public static ValueStanding of(Period period, LocalDate day) {
        if (!day.isBefore(LocalDate.of(period.from().getYear() + 1, 6, 1))) {
            return FINAL;
        }
        return day.isBefore(quarterEnd(period.to()).plusMonths(1).atDay(REVISED_ON)) ? PRELIMINARY : REVISED;
    }

    private static YearMonth quarterEnd(YearMonth month) {
        return month.withMonth((month.getMonthValue() + 2) / 3 * 3);
    }
}
