package io.touhao.page.part;

import java.util.Locale;

/** Percentages as attributes of a drawing. */
public final class Percent {

    private Percent() {}

    public static String of(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }
}
