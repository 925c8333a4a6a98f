package io.touhao.monitoring.form;

/** How hard a check is. */
public enum Strength {
    /** Stops the return (必须改). */
    MUST("必须改"),
    /** Lets it pass with a reason, which travels up with it (须说明). */
    EXPLAIN("须说明"),
    /** Asks nothing (提示). */
    HINT("提示");

    private final String title;

    Strength(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String css() {
        return "chk-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
