package io.touhao.monitoring.filing;

/** How a return came in. */
public enum Channel {
    PAGE("网页填报"), UPLOAD("县级批量上传"), API("接口"), RECORDS("系统取数");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the enterprise itself brought it. */
    boolean isEnterprise() {
        return this == PAGE || this == API;
    }
}
