package io.touhao.monitoring.warning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has just been done, told on the page that follows. */
enum Done {
    NOTHING(""),
    ASSIGNED("已派人，走访后请记下情况。"),
    VISITED("已记走访，请证实或作出解释。"),
    CONFIRMED("已证实，计入这条规则的战绩。"),
    EXPLAINED("已解释，计入这条规则的战绩。"),
    RESOLVED("已解除。"),
    RAISED("已上转。"),
    DECIDED("已记下对这条规则的决定。");

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
        return "redirect:" + address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + parameter();
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
