package io.touhao.plan.reading.grammar;

import java.math.BigDecimal;
import java.util.OptionalInt;

/** Numbers as plans write them: Arabic, Chinese (三百二十), or Arabic with a Chinese scale (1.2万). */
public final class Numeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String SIGNS = "零〇一二两三四五六七八九十百千万亿";

    private Numeral() {}

    /** Whether the sign may stand in a Chinese number. */
    public static boolean isChinese(char sign) {
        return SIGNS.indexOf(sign) >= 0;
    }

    public static boolean isArabic(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Where the run of Chinese number signs from here ends. */
    public static int endOfChinese(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 12 && isChinese(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the run of Arabic digits from here ends. */
    public static int endOfArabic(String text, int start) {
        int end = start;
        while (end < text.length() && isArabic(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The value of a Chinese number; positional ones such as 二〇二五 count digit by digit. */
    public static BigDecimal ofChinese(String words) {
        if (words.chars().allMatch(sign -> digit((char) sign) >= 0)) {
            return positional(words);
        }
        long total = 0;
        long section = 0;
        long digit = -1;
        for (char sign : words.toCharArray()) {
            long scale = scale(sign);
            if (scale == 0) {
                digit = digit(sign);
            } else if (scale < 10_000) {
                section += Math.max(digit, digit < 0 ? 1 : 0) * scale;
                digit = -1;
            } else {
                long below = section + Math.max(digit, 0);
                total = (total + (below == 0 && total == 0 ? 1 : below)) * scale;
                section = 0;
                digit = -1;
            }
        }
        return BigDecimal.valueOf(total + section + Math.max(digit, 0));
    }

    /** A small whole number in either writing, where the words are one. */
    public static OptionalInt small(String words) {
        if (words.isEmpty() || words.length() > 6) {
            return OptionalInt.empty();
        }
        if (endOfArabic(words, 0) == words.length()) {
            return OptionalInt.of(Integer.parseInt(words));
        }
        boolean chinese = endOfChinese(words, 0) == words.length() && words.indexOf('万') < 0 && words.indexOf('亿') < 0;
        return chinese ? OptionalInt.of(ofChinese(words).intValue()) : OptionalInt.empty();
    }

    /** 十, 百, 千, 万, 亿 as a factor; 0 for a digit. */
    static long scale(char sign) {
        return switch (sign) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    private static int digit(char sign) {
        return switch (sign) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(sign);
        };
    }

    private static BigDecimal positional(String words) {
        long value = 0;
        for (char sign : words.toCharArray()) {
            value = value * 10 + digit(sign);
        }
        return BigDecimal.valueOf(value);
    }
}
