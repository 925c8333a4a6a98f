package io.touhao.report.ledger;

/** What the state column of a ledger says of a task: under way, done, or behind its time. */
public enum RowState {
    OPEN,
    DONE,
    BEHIND;

    /** The word used in the JSON form. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
