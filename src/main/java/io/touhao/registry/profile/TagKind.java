package io.touhao.registry.profile;

/** What a tag says of an enterprise. */
public enum TagKind {
    /** 称号: a title it was given. */
    TITLE("称号"),
    /** 园区: the zone or park it lies in. */
    PARK("园区"),
    OTHER("标签");

    private final String title;

    TagKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
