package io.touhao.report.circular;

import java.util.Arrays;
import java.util.List;

/** Words of others made fit for an official document: Chinese marks between Chinese signs, half-width figures. */
final class Wording {

    private static final String HALF = ",;:?!()";
    private static final String FULL = "，；：？！（）";
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int LONGEST = 60;

    private Wording() {}

    /** 一, 十, 二十一. */
    static String numeral(int number) {
        return (number >= 20 ? DIGITS[number / 10] : "") + (number >= 10 ? "十" : "") + DIGITS[number % 10];
    }

    /** The sentences of what somebody wrote, without their stops; what says that there is nothing is left out. */
    static List<String> sentences(String text) {
        return Arrays.stream(tidy(text).split("[。；\\n]"))
                .map(sentence -> sentence.strip().replaceFirst("^（?[0-9一二三四五六七八九十]{1,2}[）.、．]\\s*", ""))
                .filter(sentence -> sentence.length() > 1 && !sentence.matches("(暂?无|没有).{0,6}"))
                .map(Wording::shortened)
                .toList();
    }

    static String shortened(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST - 1) + "…";
    }

    static String tidy(String text) {
        var out = new StringBuilder();
        var plain = text.strip().replaceAll("[\\r\\n]+", "；").replaceAll("\\s*([,;:?!()])\\s*", "$1");
        for (int at = 0; at < plain.length(); at++) {
            out.append(tidy(plain, at));
        }
        return out.toString().replaceAll("；+", "；");
    }

    private static char tidy(String text, int at) {
        var sign = text.charAt(at);
        if (sign >= '０' && sign <= '９') {
            return (char) (sign - '０' + '0');
        }
        if (sign == '％') {
            return '%';
        }
        if (sign == '"') {
            return text.substring(0, at).chars().filter(quote -> quote == '"').count() % 2 == 0 ? '“' : '”';
        }
        var mark = HALF.indexOf(sign);
        return mark >= 0 && !betweenFigures(text, at) ? FULL.charAt(mark) : sign == '.' && endsSentence(text, at) ? '。' : sign;
    }

    /** 10:24 and 1,248 stay as they are. */
    private static boolean betweenFigures(String text, int at) {
        return at > 0 && at + 1 < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at + 1));
    }

    private static boolean endsSentence(String text, int at) {
        return at > 0 && text.charAt(at - 1) >= 0x2E80 && (at + 1 == text.length() || text.charAt(at + 1) >= 0x2E80);
    }

    private static boolean isLatin(char sign) {
        return sign < 128 && Character.isLetterOrDigit(sign);
    }
}
