package io.touhao.indicator.forecast;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a figure is expected to be at the end of the year (预计全年).
 *
 * @param at the last month known
 * @param range where it will lie so often; none where too few past errors are known to say so
 * @param errors how many back-tested errors the range rests on
 */
public record Forecast(YearMonth at, BigDecimal value, Optional<Range> range, Method method, int errors) {

    /** How often a range should hold the outcome, in per cent. */
    public static final int CONFIDENCE = 80;

    /** From and to, both counted. */
    public record Range(BigDecimal low, BigDecimal high) {

        public boolean holds(BigDecimal outcome) {
            return outcome.compareTo(low) >= 0 && outcome.compareTo(high) <= 0;
        }
    }

    /** How it was reached, as a page prints it. */
    public enum Method {
        /** The year is over. */
        ACTUAL("全年实际数"),
        /** What is done so far, over the mean share of the year that earlier years had done by this month. */
        SEASONAL_SHARE("按自身历年同期占全年的平均比重推算，区间取历年留一回测误差的八成分位"),
        /** The same, with the errors of this year's earlier months, where too few years are known. */
        SEASONAL_SHARE_BY_MONTHS("按自身上年同期占全年的比重推算，区间取本年内逐月回测误差的八成分位"),
        /** The last level stays. */
        LAST_LEVEL("按最近一期持平推算，区间取历次同跨度变动的八成分位");

        private final String title;

        Method(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
