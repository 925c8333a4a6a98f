package io.touhao.review.message;

/** What a message is about. */
public enum MessageKind {
    ISSUED("下达"),
    RETURNED("退回"),
    REMINDED("催办"),
    CLAIMED("待审核"),
    CLOSED("销号"),
    REASSIGNED("改责任人"),
    REOPENED("回潮"),
    WITHDRAWN("撤销"),
    ASKED("待批复"),
    ANSWERED("批复"),
    DUE("到期提醒"),
    ESCALATED("上报提醒"),
    ORDER("督办"),
    INTERVIEW("约谈"),
    ROUND("调度"),
    SCORE("考核"),
    NOTICE("通知");

    private final String title;

    MessageKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
