package io.touhao.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates are printed: 2023年9月18日, in lists of this year 9月18日, time in 24 hours. */
public final class Dates {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Dates() {}

    public static String full(LocalDate date) {
        return FULL.format(date);
    }

    public static String full(LocalDateTime moment) {
        return FULL.format(moment) + " " + TIME.format(moment);
    }

    /** Without the year where it is this one. */
    public static String inYear(LocalDate date, Year thisYear) {
        return date.getYear() == thisYear.getValue() ? SHORT.format(date) : FULL.format(date);
    }

    public static String inYear(LocalDateTime moment, Year thisYear) {
        return inYear(moment.toLocalDate(), thisYear) + " " + TIME.format(moment);
    }
}
