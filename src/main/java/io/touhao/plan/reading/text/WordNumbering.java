package io.touhao.plan.reading.text;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Writes out the numbers that Word counts by itself, so that headings read as they are printed. */
final class WordNumbering {

    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Map<BigInteger, TreeMap<Integer, Integer>> counters = new HashMap<>();

    /** The words of a paragraph behind its number, where it has one. */
    String words(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        String pattern = list == null ? null : paragraph.getNumLevelText();
        if (list == null || pattern == null || paragraph.getText().isBlank()) {
            return paragraph.getText();
        }
        int level = paragraph.getNumIlvl() == null ? 0 : paragraph.getNumIlvl().intValue();
        var counter = counters.computeIfAbsent(list, key -> new TreeMap<>());
        counter.tailMap(level, false).clear();
        counter.merge(level, 1, Integer::sum);
        return numberOf(pattern, counter, String.valueOf(paragraph.getNumFmt())) + paragraph.getText();
    }

    private static String numberOf(String pattern, TreeMap<Integer, Integer> counter, String format) {
        if ("bullet".equals(format)) {
            return "";
        }
        String number = pattern;
        for (var level : counter.entrySet()) {
            number = number.replace("%" + (level.getKey() + 1), written(level.getValue(), format));
        }
        return number;
    }

    private static String written(int number, String format) {
        if (format.contains("hinese") || format.contains("japaneseCounting")) {
            return inChinese(number);
        }
        boolean circled = format.contains("Circle") && number <= 20;
        return circled ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
    }

    private static String inChinese(int number) {
        if (number >= 100) {
            return String.valueOf(number);
        }
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
        return tens + DIGITS[number % 10];
    }
}
