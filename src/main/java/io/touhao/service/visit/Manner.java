package io.touhao.service.visit;

/** How an enterprise was reached (方式). */
public enum Manner {
    ON_SITE("上门"),
    CALL("电话或视频");

    private final String title;

    Manner(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
