package io.touhao.directory;

/** Level of a unit. */
public enum Level {
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县"),
    /** 功能区: a zone that reports by itself and is not in GB/T 2260. */
    ZONE("功能区");

    private final String title;

    Level(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
