package io.touhao.service.request.web;

import java.util.Arrays;
import java.util.Locale;

/** What has just been done, told on the page that follows. */
enum Done {
    NOTHING(""),
    RAISED("已收到，从今天起计时。"),
    DONE("已办理，经过里有记录。"),
    KEPT("已归入知识库，不含企业名称。"),
    MARKED("已记下是否共性问题。");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Done of(String told) {
        return Arrays.stream(values()).filter(done -> done.name().toLowerCase(Locale.ROOT).equals(told)).findFirst().orElse(NOTHING);
    }

    /** The redirect to a page that tells of this. */
    String at(String address) {
        return "redirect:" + address + "?done=" + name().toLowerCase(Locale.ROOT);
    }
}
