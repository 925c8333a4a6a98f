package io.touhao.review.round.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has just been done, told on the page that follows. */
enum Done {
    NOTHING(""),
    OPENED("已开启，各责任人的调度表已按台账填好。"),
    SAVED("已存稿，还没有报送。"),
    SUBMITTED("已报送，等待上一级。"),
    RETURNED("已退回，对方会看到退回原因。"),
    TAKEN("已通过。"),
    REMINDED("已催报，责任人会看到。"),
    FROZEN("已冻结。此后任何更正另出勘误，原表不变。"),
    CORRECTED("勘误已登记，封存的原表不变。");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Done of(Optional<String> told) {
        return Arrays.stream(values())
                .filter(done -> done.name().toLowerCase(Locale.ROOT).equals(told.orElse("")))
                .findFirst()
                .orElse(NOTHING);
    }

    String at(String address) {
        return "redirect:" + address + "?done=" + name().toLowerCase(Locale.ROOT);
    }
}
