package io.touhao.programme.web;

import java.util.Arrays;
import java.util.Locale;

/** What has just been done, told on the page that follows. */
enum Done {
    NOTHING(""),
    DRAFT("草稿已保存。"),
    SUBMITTED("已提交，等待县级受理。"),
    WITHDRAWN("已撤回。"),
    MOVED("已办理。"),
    PUT("已移动，理由记入经过。"),
    RECOMMENDED("已上报省级评审。"),
    ISSUED("已发布。"),
    DRAWN("已抽取专家，种子和名单校验值记入留痕。"),
    FILED("评分表已交。"),
    AVOIDED("已回避，由抽取顺序中的下一位专家评审。"),
    RESOLVED("复议结果已记录，专家原分保留。"),
    CHECKED("核查情况已记录。"),
    CONCLUDED("评审结论已作出。"),
    ANNOUNCED("已公示。"),
    OBJECTED("异议已登记。"),
    DECIDED("异议已处理。"),
    RECOGNISED("已认定，证书已生成。"),
    UPDATED("年度更新已完成。"),
    REPORTED("变更已报告。"),
    REVIEWED("复核已办理。"),
    REVOKED("已撤销。"),
    ASSESSED("自评已提交，填齐的能力域已带入企业库。"),
    FROZEN("榜单已冻结，开始公示。"),
    PUBLISHED("榜单已发布。");

    private final String words;

    Done(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Done of(String told) {
        return Arrays.stream(values()).filter(done -> done.key().equals(told)).findFirst().orElse(NOTHING);
    }

    /** The redirect to a page that tells of this. */
    String at(String address) {
        return "redirect:" + address + (address.contains("?") ? "&" : "?") + "done=" + key();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
