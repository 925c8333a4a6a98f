package io.touhao.plan.reading.grammar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hedge words of plans, before the number and behind the unit. */
final class Hedges {

    private static final Map<String, Bound> BEFORE = longestFirst(Map.of(
            Bound.MIN,
            List.of("不少于", "不低于", "不小于", "不得少于", "不得低于", "不应低于", "至少", "最少", "超过", "突破", "超", "高于", "大于", "多于",
                    "逾", "达到或超过", "不少", "突破性达到", "不弱于", "达到或突破"),
            Bound.MAX,
            List.of("不超过", "不高于", "不多于", "不大于", "不得超过", "不得高于", "不超", "控制在", "控制到", "低于", "少于", "小于", "最多", "至多",
                    "最高", "不到", "最长"),
            Bound.ABOUT,
            List.of("约", "大约", "约为", "接近", "近", "左右")));

    private static final Map<String, Bound> BEHIND = longestFirst(Map.of(
            Bound.MIN, List.of("以上", "及以上", "之上", "(含)以上", "或以上", "余", "多", "起步"),
            Bound.MAX, List.of("以内", "之内", "以下", "及以下", "(含)以下", "(含)以内"),
            Bound.ABOUT, List.of("左右", "上下")));

    private Hedges() {}

    record Hedge(int length, Bound bound) {
        static final Hedge NONE = new Hedge(0, Bound.EXACT);
    }

    /** The hedge that ends right before this place. */
    static Hedge before(String text, int place) {
        for (var hedge : BEFORE.entrySet()) {
            int start = place - hedge.getKey().length();
            if (start >= 0 && text.startsWith(hedge.getKey(), start)) {
                return new Hedge(hedge.getKey().length(), hedge.getValue());
            }
        }
        boolean passes = place > 1 && text.charAt(place - 1) == '过' && "入值额模收量元上期".indexOf(text.charAt(place - 2)) >= 0;
        return passes ? new Hedge(1, Bound.MIN) : Hedge.NONE;
    }

    /** The hedge that begins right behind this place. */
    static Hedge behind(String text, int place) {
        for (var hedge : BEHIND.entrySet()) {
            if (text.startsWith(hedge.getKey(), place)) {
                return new Hedge(hedge.getKey().length(), hedge.getValue());
            }
        }
        return Hedge.NONE;
    }

    private static Map<String, Bound> longestFirst(Map<Bound, List<String>> words) {
        var sorted = new LinkedHashMap<String, Bound>();
        words.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
                .sorted((one, other) -> other.getKey().length() - one.getKey().length())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
