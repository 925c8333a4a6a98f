package io.touhao.indicator.judgement;

/**
 * What a claim comes to (判定).
 *
 * @param reason with the figures, in words
 */
public record Verdict(Outcome outcome, String reason) {

    /** Kept, missed, or not to be told. */
    public enum Outcome {
        KEPT("达到"), MISSED("未达到"), UNKNOWN("尚不能判定");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    static Verdict of(boolean kept, String reason) {
        return new Verdict(kept ? Outcome.KEPT : Outcome.MISSED, reason);
    }

    static Verdict unknown(String reason) {
        return new Verdict(Outcome.UNKNOWN, reason);
    }

    public boolean isKept() {
        return outcome == Outcome.KEPT;
    }

    public boolean isMissed() {
        return outcome == Outcome.MISSED;
    }
}
