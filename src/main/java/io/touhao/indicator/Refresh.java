package io.touhao.indicator;

/** Works values out from records and keeps them (指标计算). */
public interface Refresh {

    /** Takes in the changes of facts told since the last time; only what they touch is worked out anew. */
    Outcome takeIn();

    /** Works everything out anew from the facts as known now; what comes out otherwise is entered. */
    Outcome rebuild();

    /**
     * @param facts changed records taken in, or records read
     * @param values values that were new, different or gone
     */
    record Outcome(long facts, int values) {}
}
