package io.touhao.quantity;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** A figure with its unit, at the scale at which it was stated: 10,000 家次, 8.5 %. */
public record Amount(BigDecimal value, String unit) {

    public static Amount of(String value, String unit) {
        return new Amount(new BigDecimal(value), unit);
    }

    public Amount plus(Amount other) {
        if (!unit.equals(other.unit)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other.unit, unit));
        }
        return new Amount(value.add(other.value), unit);
    }

    /** The figure with thousands parted and a true minus sign, without its unit. */
    public static String print(BigDecimal value) {
        var scale = Math.max(0, value.stripTrailingZeros().scale());
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(scale);
        format.setMaximumFractionDigits(scale);
        return format.format(value).replace('-', '−');
    }

    /** As a sentence prints it: 10,000 家次, 8.5%. */
    @Override
    public String toString() {
        return print(value) + (unit.equals("%") || unit.isEmpty() ? "" : " ") + unit;
    }
}
