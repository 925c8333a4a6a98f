package io.touhao.report.circular;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has just been done to circulars, told on the page that follows. */
enum Done {
    NOTHING(""),
    DRAFTED("已起草，签发前各单位可以修改文字。"),
    WORDED("文字已存，还没有签发。"),
    ISSUED("已签发并编号，三个文件已存档，不再改动。"),
    CORRECTED("勘误已登记，通报原文不变。");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Done of(Optional<String> told) {
        return Arrays.stream(values())
                .filter(done -> done.key().equals(told.orElse("")))
                .findFirst()
                .orElse(NOTHING);
    }

    /** The redirect to a page that tells of this. */
    String at(String address) {
        return "redirect:%s%sdone=%s".formatted(address, address.contains("?") ? "&" : "?", key());
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
