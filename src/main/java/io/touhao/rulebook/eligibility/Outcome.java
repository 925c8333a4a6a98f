package io.touhao.rulebook.eligibility;

import java.util.List;

/** How a condition, or a whole pack, comes out. What is not known is neither met nor unmet. */
public enum Outcome {
    MET("eligible", "符合"),
    UNMET("ineligible", "不符合"),
    UNKNOWN("unknown", "待定");

    private final String verdict;
    private final String title;

    Outcome(String verdict, String title) {
        this.verdict = verdict;
        this.title = title;
    }

    /** The word of a verdict: eligible, ineligible, unknown. */
    public String verdict() {
        return verdict;
    }

    /** The word people use. */
    public String title() {
        return title;
    }

    static Outcome of(boolean met) {
        return met ? MET : UNMET;
    }

    Outcome not() {
        return switch (this) {
            case MET -> UNMET;
            case UNMET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether at least so many come out met; unknown where what is unknown decides. */
    static Outcome atLeast(int count, List<Outcome> outcomes) {
        var met = outcomes.stream().filter(outcome -> outcome == MET).count();
        var open = outcomes.stream().filter(outcome -> outcome == UNKNOWN).count();
        return met >= count ? MET : met + open < count ? UNMET : UNKNOWN;
    }
}
