package io.touhao.page.part;

import io.touhao.page.Figures;

/**
 * One state of a state line.
 *
 * @param note when and who; for the present one who holds it and how long
 */
public record Step(String title, String note, State state) {

    /** Whether it lies behind, is now, or is yet to come. */
    public enum State {
        DONE, NOW, OPEN
    }

    public static Step done(String title, String note) {
        return new Step(title, note, State.DONE);
    }

    public static Step now(String title, String note) {
        return new Step(title, note, State.NOW);
    }

    public static Step open(String title) {
        return new Step(title, Figures.NONE, State.OPEN);
    }

    public boolean isNow() {
        return state == State.NOW;
    }

    public String css() {
        return switch (state) {
            case DONE -> "done";
            case NOW -> "now";
            case OPEN -> "";
        };
    }
}
