package io.touhao.report.ledger;

import java.util.regex.Pattern;

/** Chinese numerals before a word of time, written as digits: 二〇二三年十月 is 2023年10月. */
final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern BEFORE_TIME = Pattern.compile("[〇○零一二三四五六七八九十廿卅]+(?=[年月日号季])");

    private ChineseNumerals() {}

    static String toDigits(String text) {
        return BEFORE_TIME.matcher(text).replaceAll(found -> digits(found.group()));
    }

    private static String digits(String numeral) {
        String plain = numeral.replace('○', '〇').replace('零', '〇').replace("廿", "二十").replace("卅", "三十");
        int ten = plain.indexOf('十');
        return ten < 0 ? oneByOne(plain) : tens(plain, ten);
    }

    private static String oneByOne(String plain) {
        StringBuilder digits = new StringBuilder();
        plain.chars().forEach(sign -> digits.append(DIGITS.indexOf(sign)));
        return digits.toString();
    }

    private static String tens(String plain, int ten) {
        int high = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(ten - 1));
        int low = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return String.valueOf(high * 10 + Math.max(0, low));
    }
}
