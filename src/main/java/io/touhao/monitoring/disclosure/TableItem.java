package io.touhao.monitoring.disclosure;

import java.util.Locale;

/** The items of the monthly return that tables are made of; all add up. */
public enum TableItem {
    OUTPUT("工业总产值", "万元", 10),
    REVENUE("营业收入", "万元", 10),
    EXPORT("出口交货值", "万元", 10),
    ELECTRICITY("用电量", "万千瓦时", 1),
    EMPLOYEES("平均用工", "人", 1);

    private final String title;
    private final String unit;
    private final int scale;

    TableItem(String title, String unit, int scale) {
        this.title = title;
        this.unit = unit;
        this.scale = scale;
    }

    public String title() {
        return title;
    }

    /** As it is printed. */
    public String unit() {
        return unit;
    }

    /** The value as it is printed, of the value as it is stored. */
    public double printed(double stored) {
        return stored / scale;
    }

    /** The column of the monthly return. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
