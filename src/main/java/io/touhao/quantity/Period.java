package io.touhao.quantity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A period of reporting (报告期): whole months, both counted. A month is {@code 2023-05}, a quarter {@code 2023-Q1}, a
 * year {@code 2023}; any other span is {@code 2023-01/P2M}, so the first two months, which are reported together (1—2月),
 * and the months of a year up to one (累计) have a name too.
 */
public record Period(YearMonth from, int months) implements Comparable<Period> {

    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(?:/P(\\d{1,2})M)?");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public Period {
        if (months < 1 || months > 12 || from.getMonthValue() + months - 1 > 12) {
            throw new IllegalArgumentException("%d months from %s do not lie in one year".formatted(months, from));
        }
    }

    public static Period month(YearMonth month) {
        return new Period(month, 1);
    }

    /** The year from January to this month, both counted (累计). */
    public static Period upTo(YearMonth month) {
        return new Period(month.withMonth(1), month.getMonthValue());
    }

    public static Period quarter(int year, int quarter) {
        return new Period(YearMonth.of(year, quarter * 3 - 2), 3);
    }

    public static Period year(int year) {
        return new Period(YearMonth.of(year, 1), 12);
    }

    /** Reads what {@link #code()} writes; anything else is refused with an {@link IllegalArgumentException}. */
    public static Period parse(String code) {
        try {
            return parsed(code);
        } catch (DateTimeException unfit) {
            throw new IllegalArgumentException("not a period: " + code, unfit);
        }
    }

    private static Period parsed(String code) {
        var month = MONTH.matcher(code);
        if (month.matches()) {
            var months = month.group(2) == null ? 1 : Integer.parseInt(month.group(2));
            return new Period(YearMonth.parse(month.group(1)), months);
        }
        var quarter = QUARTER.matcher(code);
        if (quarter.matches()) {
            return quarter(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)));
        }
        if (YEAR.matcher(code).matches()) {
            return year(Integer.parseInt(code));
        }
        throw new IllegalArgumentException("not a period: " + code);
    }

    /** How files and addresses name it. */
    public String code() {
        if (isQuarter()) {
            return "%d-Q%d".formatted(from.getYear(), (from.getMonthValue() + 2) / 3);
        }
        return switch (months) {
            case 1 -> from.toString();
            case 12 -> String.valueOf(from.getYear());
            default -> "%s/P%dM".formatted(from, months);
        };
    }

    /** How people name it: 2023年5月, 2023年1—2月, 2023年第一季度, 2023年. */
    public String words() {
        var year = from.getYear() + "年";
        if (isQuarter()) {
            return year + "第" + "一二三四".charAt(from.getMonthValue() / 3) + "季度";
        }
        return switch (months) {
            case 1 -> year + from.getMonthValue() + "月";
            case 12 -> year;
            default -> year + from.getMonthValue() + "—" + to().getMonthValue() + "月";
        };
    }

    private boolean isQuarter() {
        return months == 3 && from.getMonthValue() % 3 == 1;
    }

    /** The last month of it. */
    public YearMonth to() {
        return from.plusMonths(months - 1L);
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to().atEndOfMonth();
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to());
    }

    /** The same months of the year before (上年同期). */
    public Period yearEarlier() {
        return new Period(from.minusYears(1), months);
    }

    /** By their last month, the shorter first where that is the same. */
    @Override
    public int compareTo(Period other) {
        var byEnd = (int) ChronoUnit.MONTHS.between(other.to(), to());
        return byEnd != 0 ? byEnd : Integer.compare(months, other.months);
    }
}
