package io.touhao.plan.pack;

/** Sentences as lists show them. */
public final class DutyText {

    private DutyText() {}

    /** At most forty signs, without the item's own numbering. */
    public static String shortened(String sentence) {
        return DutyGrammar.shortened(sentence);
    }
}
