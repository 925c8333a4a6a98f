package io.touhao.monitoring.warning;

/** What a visit or a known reason made of a warning; it counts for the track record of its rule. */
public enum Verdict {
    NONE(""),
    TRUE("证实"),
    UNTRUE("不属实");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    String stored() {
        return this == NONE ? "" : name();
    }

    static Verdict of(String stored) {
        return stored.isEmpty() ? NONE : valueOf(stored);
    }
}
