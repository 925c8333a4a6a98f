package io.touhao.monitoring.meter;

import java.util.Arrays;
import java.util.Optional;

/** What is measured (推送种类). */
public enum MeterKind {
    /** Electricity used, in 万千瓦时. */
    ELECTRICITY("用电量", "万千瓦时", "电"),
    /** Taxes that reached the treasury, in 千元. */
    TAX("入库税收", "千元", "税");

    private final String title;
    private final String unit;
    private final String sign;

    MeterKind(String title, String unit, String sign) {
        this.title = title;
        this.unit = unit;
        this.sign = sign;
    }

    public String title() {
        return title;
    }

    public String unit() {
        return unit;
    }

    /** As files and programs write it: its name, or words with 电 or 税 in them. */
    static Optional<MeterKind> of(String text) {
        return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(text) || text.contains(kind.sign)).findFirst();
    }
}
