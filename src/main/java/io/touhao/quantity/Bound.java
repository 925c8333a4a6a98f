package io.touhao.quantity;

import java.math.BigDecimal;

/** How a stated figure binds: 左右, 不低于, 不超过, or the figure itself. */
public enum Bound {
    /** The figure itself; reached is reached, more is welcome. */
    EXACT(""),
    /** 左右: about, within a tolerance on either side. */
    ABOUT("左右"),
    /** 以上, 不低于: at least. */
    MIN("以上"),
    /** 以内, 不超过: at most, a ceiling. */
    MAX("以内");

    private final String title;

    Bound(String title) {
        this.title = title;
    }

    /** The word printed after the figure; empty for the figure itself. */
    public String title() {
        return title;
    }

    /** Whether this is an upper limit, so that less is better. */
    public boolean isCeiling() {
        return this == MAX;
    }

    /** Whether a value keeps the figure; the tolerance widens {@code ABOUT} only, downwards. */
    public boolean isKeptBy(BigDecimal value, BigDecimal figure, BigDecimal tolerance) {
        return switch (this) {
            case EXACT, MIN -> value.compareTo(figure) >= 0;
            case ABOUT -> value.compareTo(figure.subtract(tolerance)) >= 0;
            case MAX -> value.compareTo(figure) <= 0;
        };
    }
}
