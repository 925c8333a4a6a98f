package io.touhao.page.part;

/**
 * One line of what happened, newest first.
 *
 * @param time when, as printed
 * @param note who, or why; empty when there is nothing to say
 */
public record HistoryEntry(String time, String what, String note, Kind kind) {

    /** Done by a person, by the platform, or sent back. */
    public enum Kind {
        PERSON, SYSTEM, RETURNED
    }

    public String css() {
        return switch (kind) {
            case PERSON -> "";
            case SYSTEM -> "sys";
            case RETURNED -> "back";
        };
    }
}
