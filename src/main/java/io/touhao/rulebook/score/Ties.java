package io.touhao.rulebook.score;

/** How units with the same points are placed (并列规则). They always print as ties. */
public enum Ties {
    /** 1, 1, 3: the places they take up stay empty. */
    SHARED,
    /** 1, 1, 2: the next place follows at once. */
    DENSE
}
