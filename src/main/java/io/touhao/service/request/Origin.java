package io.touhao.service.request;

/** Where a request came in (来源). */
public enum Origin {
    FIRM("企业网上提出"),
    OFFICER("走访时提出"),
    HOTLINE("热线转来");

    private final String title;

    Origin(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
