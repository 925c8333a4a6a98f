package io.touhao.monitoring.warning;

import io.touhao.monitoring.warning.RuleRecord.Proposal;
import java.util.Optional;

/**
 * What is proposed of a rule. Disposals count before the back-test once there are enough of them; a rule that is often
 * wrong is proposed for muting, one that is wrong now and then, or raises more than its budget, for a change.
 */
final class ProposalPolicy {

    private ProposalPolicy() {}

    static Proposal of(
            WarningPack.Proposals limits, WarningRule rule, Optional<TrackRecord> track, RuleRecord.Live live,
            Optional<RuleRecord.Decision> decision) {
        if (decision.filter(last -> last.kind() == RuleRecord.Decision.Kind.MUTED).isPresent()) {
            return Proposal.MUTED;
        }
        var precision = precision(limits, track, live);
        if (precision.isEmpty()) {
            return rule.verify() ? Proposal.VISITS : Proposal.NONE;
        }
        if (precision.get() < limits.mute()) {
            return Proposal.MUTE;
        }
        return precision.get() < limits.adjust() || live.held() > 0 ? Proposal.ADJUST : Proposal.KEEP;
    }

    private static Optional<Double> precision(WarningPack.Proposals limits, Optional<TrackRecord> track, RuleRecord.Live live) {
        return live.confirmed() + live.untrue() >= limits.least()
                ? live.precision()
                : track.filter(record -> record.judged() >= limits.least()).flatMap(TrackRecord::precision);
    }
}
