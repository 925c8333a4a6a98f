package io.touhao.review.order.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has just been done, told on the page that follows. */
enum Done {
    NOTHING(""),
    DRAWN("已拟单，签发后才会送达。"),
    ISSUED("已签发，被督办单位的消息里会看到。"),
    WITHDRAWN("已撤回。"),
    ACKNOWLEDGED("已签收。请在时限前答复。"),
    ANSWERED("已答复，等待签发单位核验。"),
    SENT("已退回答复，答复期限重新计算。"),
    DISCHARGED("已销单。"),
    RAISED("已升级。"),
    CLOSED("约谈记录已归档。");

    private static final String PARAMETER = "done";

    private final String words;

    Done(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Done of(HttpServletRequest request) {
        var told = Optional.ofNullable(request.getParameter(PARAMETER)).orElse("");
        return Arrays.stream(values()).filter(done -> done.parameter().equals(told)).findFirst().orElse(NOTHING);
    }

    /** The redirect to a page that tells of this. */
    String at(String address) {
        return "redirect:" + address + "?" + PARAMETER + "=" + parameter();
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
