package io.touhao.service.inspect;

/** What an item of a check list came to. */
public enum Outcome {
    MET("符合"), GENERAL("一般隐患"), MAJOR("重大隐患"), SKIPPED("未查");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean isHazard() {
        return this == GENERAL || this == MAJOR;
    }
}
