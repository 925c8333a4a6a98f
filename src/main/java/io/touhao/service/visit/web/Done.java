package io.touhao.service.visit.web;

import java.util.Arrays;
import java.util.Locale;

/** What has just been done, told on the page that follows. */
enum Done {
    NOTHING(""),
    RECORDED("已保存走访记录。"),
    AGAIN("这条走访先前已经收到，没有重复保存。"),
    COMPLETED("已补记，并按计数办法重新判断。"),
    LAID("已按当日名录排好走访计划。"),
    ARRANGED("已给未走访的企业排好日期。"),
    PLANNED("已定走访日期。"),
    HANDED("已转给另一位走访人员，双方留痕。");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Done of(String told) {
        return Arrays.stream(values()).filter(done -> done.parameter().equals(told)).findFirst().orElse(NOTHING);
    }

    /** The redirect to a page that tells of this. */
    String at(String address) {
        return "redirect:" + address + (address.contains("?") ? "&" : "?") + "done=" + parameter();
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
