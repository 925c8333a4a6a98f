package io.touhao.monitoring.filing;

/** What happens to a return, as its history tells it. */
public enum Deed {
    OPENED("开启"),
    SUBMITTED("上报"),
    WITHDRAWN("撤回"),
    APPROVED("通过"),
    RETURNED("退回"),
    REMINDED("催办"),
    UNLOCK_ASKED("申请解锁"),
    UNLOCKED("解锁"),
    UNLOCK_REFUSED("不同意解锁");

    private final String title;

    Deed(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
