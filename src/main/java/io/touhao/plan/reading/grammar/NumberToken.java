package io.touhao.plan.reading.grammar;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as written: a coefficient and a trailing scale (320万, 1.2万亿, 五十亿).
 *
 * @param coefficient what is printed before 万 or 亿, with 百 and 千 counted in
 * @param scale the trailing 万, 亿 or 万亿, or nothing
 * @param bare whether no digit is printed at all (百亿, 千家)
 */
record NumberToken(int start, int end, BigDecimal coefficient, String scale, boolean chinese, boolean bare, boolean more) {

    /** The whole value, the scale multiplied out. */
    BigDecimal value() {
        BigDecimal value = coefficient;
        for (char sign : scale.toCharArray()) {
            value = value.multiply(BigDecimal.valueOf(Numeral.scale(sign)));
        }
        return value;
    }

    /** The number that begins here, where one does. */
    static Optional<NumberToken> at(String text, int start) {
        char sign = text.charAt(start);
        if (Numeral.isArabic(sign)) {
            return Optional.of(arabic(text, start));
        }
        return Numeral.isChinese(sign) ? Optional.of(chinese(text, start)) : Optional.empty();
    }

    private static NumberToken arabic(String text, int start) {
        int end = endOfThousands(text, Numeral.endOfArabic(text, start));
        if (end + 1 < text.length() && text.charAt(end) == '.' && Numeral.isArabic(text.charAt(end + 1))) {
            end = Numeral.endOfArabic(text, end + 1);
        }
        boolean tooLong = end - start > 18;
        var value = tooLong ? BigDecimal.ZERO : new BigDecimal(text.substring(start, end).replace(",", ""));
        boolean more = end < text.length() && (text.charAt(end) == '余' || text.charAt(end) == '多') && isScale(text, end + 1);
        int scaled = more ? end + 1 : end;
        while (isHundreds(text, scaled)) {
            value = value.multiply(BigDecimal.valueOf(Numeral.scale(text.charAt(scaled++))));
        }
        int scaleEnd = endOfScale(text, scaled);
        if (scaleEnd == scaled + 1 && text.charAt(scaled) == '万' && scaleEnd < text.length() && Numeral.isArabic(text.charAt(scaleEnd))) {
            return mixed(text, start, value, scaleEnd);
        }
        return new NumberToken(start, scaleEnd, value, text.substring(scaled, scaleEnd), false, tooLong, more);
    }

    /** 3万8000亿. */
    private static NumberToken mixed(String text, int start, BigDecimal myriads, int rest) {
        int end = Math.min(Numeral.endOfArabic(text, rest), rest + 6);
        var value = myriads.multiply(BigDecimal.valueOf(10_000)).add(new BigDecimal(text.substring(rest, end)));
        int scaleEnd = endOfScale(text, end);
        return new NumberToken(start, scaleEnd, value, text.substring(end, scaleEnd), false, false, false);
    }

    private static NumberToken chinese(String text, int start) {
        int end = Numeral.endOfChinese(text, start);
        int scale = end;
        while (scale > start && (text.charAt(scale - 1) == '万' || text.charAt(scale - 1) == '亿')) {
            scale--;
        }
        String words = text.substring(start, scale);
        boolean bare = words.chars().noneMatch(sign -> Numeral.scale((char) sign) == 0);
        var coefficient = words.isEmpty() ? BigDecimal.ONE : Numeral.ofChinese(words);
        return new NumberToken(start, end, coefficient, text.substring(scale, end), true, bare, false);
    }

    private static int endOfThousands(String text, int end) {
        int place = end;
        while (place + 3 < text.length() && text.charAt(place) == ',' && Numeral.endOfArabic(text, place + 1) == place + 4) {
            place += 4;
        }
        return place;
    }

    private static boolean isHundreds(String text, int place) {
        return place < text.length() && (text.charAt(place) == '百' || text.charAt(place) == '千')
                && !text.startsWith("千瓦", place) && !text.startsWith("千米", place) && !text.startsWith("千克", place)
                && !text.startsWith("千伏", place) && !text.startsWith("百分", place);
    }

    private static boolean isScale(String text, int place) {
        return place < text.length() && "百千万亿".indexOf(text.charAt(place)) >= 0;
    }

    private static int endOfScale(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 2 && (text.charAt(end) == '万' || text.charAt(end) == '亿')) {
            end++;
        }
        return end;
    }
}
