package io.touhao.monitoring.warning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rule with what it is worth and what was decided of it, as its table shows it.
 *
 * @param outcome what it warns of; empty where it only asks to look
 * @param track the back-test; none before the first
 * @param tried its variants
 * @param live what became of its warnings
 * @param decision what was decided last
 */
public record RuleRecord(
        String id, WarningLevel level, SubjectKind subject, String title, String brief, boolean verify, String outcome,
        int horizon, int budget, Optional<TrackRecord> track, List<TrackRecord> tried, Live live, Optional<Decision> decision,
        Proposal proposal) {

    /**
     * Disposal so far.
     *
     * @param latest went out in the latest period
     * @param held kept back in it
     * @param confirmed found true at any time
     * @param untrue explained at any time
     * @param open still waiting
     */
    public record Live(int latest, int held, int confirmed, int untrue, int open) {

        static final Live NOTHING = new Live(0, 0, 0, 0, 0);

        /** Share of the judged that were true, per cent. */
        public Optional<Double> precision() {
            var judged = confirmed + untrue;
            return judged == 0 ? Optional.empty() : Optional.of(100.0 * confirmed / judged);
        }
    }

    /** What was decided, by whom. */
    public record Decision(Kind kind, int version, String reason, String by, Instant at) {

        /** ACTIVE again after it was muted, KEPT though muting was proposed, or MUTED. */
        public enum Kind {
            ACTIVE, KEPT, MUTED
        }
    }

    /** What the platform proposes. */
    public enum Proposal {
        KEEP("保留"), ADJUST("建议调整"), MUTE("建议静默"), NONE("样本不足"), MUTED("已静默"), VISITS("以走访为准");

        private final String title;

        Proposal(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public boolean isMuted() {
        return decision.filter(last -> last.kind() == Decision.Kind.MUTED).isPresent();
    }

    /** Whether somebody should decide: change or muting is proposed, and it was not kept on purpose. */
    public boolean asks() {
        return (proposal == Proposal.ADJUST || proposal == Proposal.MUTE)
                && decision.filter(last -> last.kind() == Decision.Kind.KEPT).isEmpty();
    }
}
