package io.touhao.registry.profile;

import io.touhao.registry.industry.Industries;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.regex.Pattern;

/** Reads fields as people type them; what does not read is told with its value. */
public final class FieldReader {

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?(?:[-/.]0?1)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,13}(?:\\.\\d{1,4})?");
    private static final int NAME = 120;
    private static final int WORDS = 200;

    private final CountyNames counties;
    private final LocalDate today;

    FieldReader(CountyNames counties, LocalDate today) {
        this.counties = counties;
        this.today = today;
    }

    /** The field as typed, read; nothing typed is nothing, and refused for a field that every record has. */
    public Read read(Field field, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return switch (field) {
                case NAME, UNIT, INDUSTRY -> Read.wrong("%s须填写。", field.title());
                default -> Read.of("");
            };
        }
        return switch (field) {
            case NAME -> words(field, text, NAME);
            case LEGAL_PERSON, ADDRESS -> words(field, text, WORDS);
            case UNIT -> counties.read(text);
            case INDUSTRY -> industry(narrow(text));
            case FOUNDED -> day(field, narrow(text));
            case STAFF -> whole(field, narrow(text));
            case REVENUE -> money(field, narrow(text));
            case FIGURES_YEAR -> year(field, narrow(text));
            case ABOVE_SCALE_FROM, ABOVE_SCALE_TO -> month(field, narrow(text));
        };
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static Read words(Field field, String text, int most) {
        var length = text.codePointCount(0, text.length());
        return length > most ? Read.wrong("%s有 %d 字，不超过 %d 字。", field.title(), length, most) : Read.of(text);
    }

    private static Read industry(String text) {
        var code = text.matches("[A-Za-z][0-9]{2,4}") ? text.substring(1) : text;
        var known = Industries.IN_FORCE;
        return known.knows(code) ? Read.of(code) : Read.wrong("行业代码“%s”在 %s 里没有。", text, known.standard());
    }

    private Read day(Field field, String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return Read.wrong("%s“%s”读不成日期，写成 2014-06-18。", field.title(), text);
        }
        try {
            return past(field, LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3))));
        } catch (DateTimeException none) {
            return Read.wrong("%s“%s”没有这一天。", field.title(), text);
        }
    }

    private Read past(Field field, LocalDate day) {
        return day.isAfter(today) ? Read.wrong("%s %s 在今天之后。", field.title(), day) : Read.of(day.toString());
    }

    private static Read month(Field field, String text) {
        var found = MONTH.matcher(text);
        if (!found.matches() || number(found.group(2)) < 1 || number(found.group(2)) > 12) {
            return Read.wrong("%s“%s”读不成月份，写成 2023-09。", field.title(), text);
        }
        return Read.of(LocalDate.of(number(found.group(1)), number(found.group(2)), 1).toString());
    }

    private static Read whole(Field field, String text) {
        return text.matches("\\d{1,8}") ? Read.of(Integer.toString(number(text))) : Read.wrong("%s“%s”应是整数，单位人。", field.title(), text);
    }

    private static Read money(Field field, String text) {
        var plain = text.replace(",", "");
        return NUMBER.matcher(plain).matches()
                ? Read.of(new BigDecimal(plain).setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros().toPlainString())
                : Read.wrong("%s“%s”应是不小于零的数，单位万元。", field.title(), text);
    }

    private Read year(Field field, String text) {
        var digits = text.replace("年", "");
        var fits = digits.matches("\\d{4}") && number(digits) >= 1990 && !Year.of(number(digits)).isAfter(Year.from(today));
        return fits ? Read.of(digits) : Read.wrong("%s“%s”应是 1990 至今年的年份。", field.title(), text);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
