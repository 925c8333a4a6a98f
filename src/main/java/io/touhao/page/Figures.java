package io.touhao.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How figures are printed: thousands apart, one decimal for rates, a true minus sign, a dash for no value. */
public final class Figures {

    /** Printed where there is no value; a true nought is 0. */
    public static final String NONE = "—";

    private static final String MINUS = "−";

    private Figures() {}

    /** A count: 33,058. */
    public static String count(long count) {
        return print(BigDecimal.valueOf(count), 0, 0);
    }

    /** A figure as exact as it is: 3,200 or 6.2. */
    public static String number(BigDecimal number) {
        return print(number, 0, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** What is had or needed, to two decimals at most: 2.77. */
    public static String measured(BigDecimal number) {
        return number(number.setScale(Math.min(2, Math.max(0, number.scale())), RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** How far something is, to two decimals at most and never less than it is: 0.24. */
    public static String gap(BigDecimal number) {
        return number(number.setScale(Math.min(2, Math.max(0, number.scale())), RoundingMode.UP).stripTrailingZeros());
    }

    /** A rate in per cent, without the sign: 78.4. */
    public static String rate(BigDecimal percent) {
        return print(percent, 1, 1);
    }

    /** A difference, with its sign and so many decimals: +11.7, −5.3, 0.0. */
    public static String difference(BigDecimal difference, int decimals) {
        var rounded = difference.setScale(decimals, RoundingMode.HALF_UP);
        return (rounded.signum() > 0 ? "+" : "") + print(rounded, decimals, decimals);
    }

    private static String print(BigDecimal number, int least, int most) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        format.setRoundingMode(RoundingMode.HALF_UP);
        var rounded = number.setScale(most, RoundingMode.HALF_UP);
        return (rounded.signum() < 0 ? MINUS : "") + format.format(rounded.abs());
    }
}
