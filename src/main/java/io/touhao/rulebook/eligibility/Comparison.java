package io.touhao.rulebook.eligibility;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** How a figure stands to what is needed (不低于, 不高于 …). Ends count as met for the first two. */
public enum Comparison {
    AT_LEAST("atLeast", "不低于", "≥"),
    AT_MOST("atMost", "不高于", "≤"),
    ABOVE("above", "高于", ">"),
    BELOW("below", "低于", "<");

    private final String key;
    private final String title;
    private final String sign;

    Comparison(String key, String title, String sign) {
        this.key = key;
        this.title = title;
        this.sign = sign;
    }

    /** As packs write it. */
    public String key() {
        return key;
    }

    /** The word people use. */
    public String title() {
        return title;
    }

    public String sign() {
        return sign;
    }

    static List<Comparison> all() {
        return Arrays.asList(values());
    }

    boolean isMet(BigDecimal have, BigDecimal need) {
        var order = have.compareTo(need);
        return switch (this) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case BELOW -> order < 0;
        };
    }

    /** How far it is to what is needed; nothing where it is there. */
    BigDecimal gap(BigDecimal have, BigDecimal need) {
        return isMet(have, need) ? BigDecimal.ZERO : have.subtract(need).abs();
    }
}
