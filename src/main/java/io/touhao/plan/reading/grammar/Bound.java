package io.touhao.plan.reading.grammar;

/** How a number binds (口径): 左右, 以上, 以内, or as printed. */
public enum Bound {
    ABOUT,
    MIN,
    MAX,
    EXACT;

    /** The name in the written form of a reading. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
