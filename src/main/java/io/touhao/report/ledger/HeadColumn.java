package io.touhao.report.ledger;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A column as its head names it, before one column is chosen for each meaning.
 *
 * @param weight how surely, 0 for a head that says nothing known
 * @param below what stands below it
 */
record HeadColumn(
        int column, String text, Meaning meaning, int weight, List<Meaning> besides, boolean hidden, Below below) {


    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(1[0-2]|[1-9])月");
    private static final Pattern QUARTER = Pattern.compile("([一二三四1-4])季度");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(1[0-2]|0?[1-9])[./-]\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}(?=年)");

    /**
     * The texts below a head.
     *
     * @param distinct how many different ones
     * @param length how long they are in the mean
     * @param numbers whether they number the lines
     * @param states whether they are words of a state
     */
    record Below(int distinct, int length, boolean numbers, boolean states) {

        private static final Pattern NUMBER =
                Pattern.compile("[（(]?\\d{1,4}(?:[-.]\\d{1,3})*[)）]?[、.．]?|[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.]?");
        private static final Pattern STATE = Pattern.compile(
                "[√×✓✔●○]|是|否|.{0,3}(?:完成|办结|销号|推进中|进行中|推进|启动|滞后|逾期|正常|序时|达标|[红黄绿]灯?).{0,2}");

        static Below of(List<String> texts) {
            return new Below(
                    Set.copyOf(texts).size(),
                    (int) texts.stream().mapToInt(String::length).average().orElse(0),
                    mostly(texts, NUMBER),
                    mostly(texts, STATE));
        }

        private static boolean mostly(List<String> texts, Pattern pattern) {
            long fit = texts.stream().filter(text -> text.length() < 9 && pattern.matcher(text.strip()).matches()).count();
            return fit > 0 && fit * 5 >= texts.size() * 4L;
        }
    }

    boolean isFilled() {
        return below.distinct() > 0;
    }

    boolean isStrong() {
        return weight > 1;
    }

    /** The month up to which the head says it tells: 进展情况（截至6月） is 6, 本月 and 最新 come last, none is 0. */
    int period() {
        String plain = ChineseNumerals.toDigits(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (plain.matches("(?s).*(?:最新|目前|当前|本月|本期|本周|本季|累计).*")) {
            return 99;
        }
        int month = MONTH.matcher(plain).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
        int quarter = QUARTER.matcher(plain).results().mapToInt(HeadColumn::quarterEnd).max().orElse(0);
        int date = DATE.matcher(plain).results().mapToInt(found -> Integer.parseInt(found.group(1))).max().orElse(0);
        int half = plain.contains("上半年") ? 6 : plain.contains("下半年") || plain.contains("全年") ? 12 : 0;
        return Math.max(Math.max(month, quarter), Math.max(date, half));
    }

    private static int quarterEnd(MatchResult found) {
        return ("一二三四".indexOf(found.group(1)) + 1 + "1234".indexOf(found.group(1)) + 1) * 3;
    }

    /** How well the head names the whole year: 年度目标 before 目标 before 上半年目标. */
    int yearly(int planYear) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        boolean otherYear = YEAR.matcher(plain).results().anyMatch(found -> Integer.parseInt(found.group()) != planYear);
        if (otherYear || plain.matches("(?s).*(?:上半年|下半年|季度|[\\d一二三四五六七八九十]月|阶段|分月|三年|五年|总体|上年|去年).*")) {
            return 0;
        }
        return plain.contains("年") ? 2 : 1;
    }
}
