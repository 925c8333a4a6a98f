package io.touhao.plan.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words by which a document hedges or binds (限定词), each with the kind of judgement it asks for. */
public enum Hedge {
    ABOUT("about", "左右", "约"),
    AT_LEAST("min", "以上", "不少于", "不低于", "突破", "超过", "至少"),
    AT_MOST("max", "以内", "不超过", "控制在", "不高于"),
    RISING("trend", "稳中有升", "稳步增长", "加速提高", "稳步提升"),
    ABOVE_AVERAGE("comparison", "高于全国平均", "高于全省平均", "快于全国"),
    PLACE("rank", "前三", "前五", "前十", "第一位"),
    FRONT("standing", "前列", "领先", "领跑"),
    ALL("coverage", "全覆盖"),
    EACH_PERIOD("recurrence", "每季度", "每半年", "每月", "每周", "每年"),
    EVENTS("exact", "家(次)", "家（次）", "人次", "场次"),
    MADE("deliverable", "建立", "出台", "修订", "制定", "印发"),
    BY_DAY("deadline", "月底前", "年底前", "年内"),
    STANDING("duty", "持续", "深入", "扎实", "加快");

    private final String kind;
    private final List<String> words;

    Hedge(String kind, String... words) {
        this.kind = kind;
        this.words = List.of(words);
    }

    /** The first hedge that the words hold, in the order of how firmly they bind. */
    static Optional<Hedge> in(String words) {
        return Arrays.stream(values())
                .filter(hedge -> hedge.words.stream().anyMatch(words::contains))
                .findFirst();
    }

    /** The kind of judgement, as a pack writes it. */
    public String kind() {
        return kind;
    }

    /** The usual word. */
    public String word() {
        return words.getFirst();
    }
}
