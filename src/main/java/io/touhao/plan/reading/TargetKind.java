package io.touhao.plan.reading;

import java.util.Locale;

/** What kind of number a target sets (目标类型). */
public enum TargetKind {
    LEVEL,
    GROWTH,
    COUNT,
    AMOUNT,
    RANK,
    COVERAGE,
    RATIO;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
