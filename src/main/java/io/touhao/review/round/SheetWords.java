package io.touhao.review.round;

import java.util.Map;

/**
 * What a person adds to a sheet; figures come from the records.
 *
 * @param trouble {@link #NO_TROUBLE}, {@link #OWN_TROUBLE} or {@link #ABOVE_TROUBLE}; empty while nothing is chosen
 * @param problems 存在问题 over all
 * @param nextSteps 下步措施 over all
 * @param items what is said of single commitments, by their key; what is not named stays as it was
 */
public record SheetWords(String trouble, String problems, String nextSteps, Map<Long, ItemWords> items) {

    /** No problems. */
    public static final String NO_TROUBLE = "none";
    /** Problems that the unit solves by itself. */
    public static final String OWN_TROUBLE = "own";
    /** Problems that the level above must help with. */
    public static final String ABOVE_TROUBLE = "above";

    private static final int LONGEST = 2_000;

    public SheetWords {
        trouble = trouble.strip();
        problems = problems.strip();
        nextSteps = nextSteps.strip();
        items = Map.copyOf(items);
    }

    /** Words over all alone. */
    public static SheetWords of(String trouble, String problems, String nextSteps) {
        return new SheetWords(trouble, problems, nextSteps, Map.of());
    }

    /** What is said of one commitment. */
    public record ItemWords(String problems, String nextSteps) {}

    boolean saysProblems() {
        return trouble.equals(OWN_TROUBLE) || trouble.equals(ABOVE_TROUBLE);
    }

    boolean isChosen() {
        return saysProblems() || trouble.equals(NO_TROUBLE);
    }

    boolean isTooLong() {
        return problems.length() > LONGEST || nextSteps.length() > LONGEST
                || items.values().stream().anyMatch(
                        item -> item.problems().length() > LONGEST || item.nextSteps().length() > LONGEST);
    }
}
