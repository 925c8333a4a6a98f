package io.touhao.indicator;

import io.touhao.quantity.Period;
import java.time.YearMonth;
import java.util.Arrays;

/** Which records a month's value is about (时期口径). January has no value of its own: it is reported with February. */
public enum Span {
    /** 当月: records of the month; of January and February for the first period of a year. */
    MONTH("month", "当月"),
    /** 累计: records of all months of the year so far. */
    TO_DATE("to-date", "累计"),
    /** 累计（表列）: records of the last month, whose figures are those of the year so far. */
    STATED("stated", "累计"),
    /** 期末: what stands on the last day. */
    LAST_DAY("last-day", "期末"),
    /** 全年. */
    YEAR("year", "全年");

    private static final int FEBRUARY = 2;

    private final String key;
    private final String title;

    Span(String key, String title) {
        this.key = key;
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The span as packs write it. */
    public static Span of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElseThrow();
    }

    /** The period of the month's value; that of January is February's. */
    public Period period(YearMonth month) {
        var reported = month.getMonthValue() == 1 ? month.withMonth(FEBRUARY) : month;
        return switch (this) {
            case MONTH -> reported.getMonthValue() == FEBRUARY ? Period.upTo(reported) : Period.month(reported);
            case TO_DATE, STATED -> Period.upTo(reported);
            case LAST_DAY -> Period.month(month);
            case YEAR -> Period.year(month.getYear());
        };
    }
}
