package io.touhao.review.confidence;

import java.math.BigDecimal;

/**
 * How sure somebody is that a commitment will be kept on time (按期完成把握), in five words. The probability each word
 * stands for is an assumption of ours; the score of a unit's words rests on it.
 */
public enum Confidence {
    HIGH("很有把握", "0.95"),
    GOOD("较有把握", "0.80"),
    EVEN("一半把握", "0.50"),
    LOW("把握较小", "0.20"),
    UNACHIEVABLE("难以完成", "0.05");

    private final String title;
    private final BigDecimal probability;

    Confidence(String title, String probability) {
        this.title = title;
        this.probability = new BigDecimal(probability);
    }

    public String title() {
        return title;
    }

    /** From 0 to 1. */
    public BigDecimal probability() {
        return probability;
    }
}
