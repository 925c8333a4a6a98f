package io.touhao.monitoring.form;

/** Which figure of an item: of the period or the year to date, of this year or of the year before. */
public enum Measure {
    NOW("", "本期"),
    TOTAL("_total", "累计"),
    BEFORE("_before", "上年同期"),
    TOTAL_BEFORE("_total_before", "上年累计");

    private final String ending;
    private final String title;

    Measure(String ending, String title) {
        this.ending = ending;
        this.title = title;
    }

    String ending() {
        return ending;
    }

    public String title() {
        return title;
    }
}
