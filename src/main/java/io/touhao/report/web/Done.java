package io.touhao.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has just been done, told on the page that follows; {@link #NOTHING} where nothing was. */
enum Done {
    NOTHING(""),
    ACKNOWLEDGED("已签收。请在时限前填报进展。"),
    REPORTED("已上报。"),
    CLAIMED("已申报办结，等待上一级审核。"),
    CLOSED("已销号。"),
    RETURNED("已退回，责任单位的待办里会看到退回原因。"),
    REMINDED("已催办，责任人的待办里会看到。"),
    REASSIGNED("已改责任人。"),
    DISTRIBUTED("已分解，下一级的待办里会看到待签收。"),
    KEPT("佐证已上传。"),
    VERIFIED("已核验，报上一级审核。"),
    OVERRIDDEN("已越级销号，台账和通报里会标明。"),
    WITHDRAWN("已撤销，下级由它分解的未办结事项一并撤销。"),
    EVIDENCE_WITHDRAWN("佐证已撤回，留在记录里，不再计入要件。"),
    CORRECTED("完成数已更正。"),
    EXTENSION_ASKED("已申请延期，等待上一级答复。"),
    EXTENDED("已同意延期，完成时限已改。"),
    EXTENSION_REFUSED("已答复不同意延期，时限不变。"),
    PAUSE_ASKED("已申请暂停计时，等待上一级批准。"),
    PAUSED("已批准，计时暂停。"),
    PAUSE_REFUSED("已答复不批准，计时照走。"),
    RESUMED("已恢复计时。");

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

    /** The address, with which its page tells of this. */
    String at(String address) {
        var path = address.replaceFirst("[?&]done=[a-z_]*", "");
        return path + (path.contains("?") ? "&" : "?") + PARAMETER + "=" + parameter();
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
