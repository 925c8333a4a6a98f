package io.touhao.monitoring.disclosure;

/** Why a cell is left out, or that it is not. */
public enum Reason {
    SHOWN(""),
    FEW("家数过少"),
    ONE("一家独大"),
    TWO("两家独大"),
    /** It would give away another. */
    SECONDARY("防止推算");

    private final String title;

    Reason(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the cell itself would give somebody away. */
    public boolean isPrimary() {
        return this == FEW || this == ONE || this == TWO;
    }

    public boolean isShown() {
        return this == SHOWN;
    }
}
